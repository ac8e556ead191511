import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { LiveProvider } from '../../components/live/live-provider'
import { NoticesScreen } from '../../components/notices/notices-screen'
import { SURFACE_COOKIE, SURFACE_HOME, surfaceFor } from '../../components/shell/surface'
import { requireActor } from '../../server/auth/actor'
import { liveSeed } from '../../server/queries/live-seed'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notices')
  return { title: t('title') }
}

export default async function NotificationsPage() {
  const actor = await requireActor()
  const [seed, jar] = await Promise.all([liveSeed(actor, {}), cookies()])
  const back = surfaceFor(actor.roles, jar.get(SURFACE_COOKIE)?.value)
  return (
    <LiveProvider seed={seed}>
      <NoticesScreen back={back} backHref={SURFACE_HOME[back]} dense={back !== 'field'} />
    </LiveProvider>
  )
}
