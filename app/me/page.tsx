import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Profile } from '../../components/account/profile'
import { SURFACE_COOKIE, SURFACE_HOME, surfaceFor } from '../../components/shell/surface'
import { requireActor } from '../../server/auth/actor'
import { me } from '../../server/queries/me'
import { myDevices } from '../../server/queries/my-devices'
import type { Metadata } from 'next'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile')
  return { title: t('title') }
}

export default async function ProfilePage() {
  const actor = await requireActor()
  const [mine, devices, jar] = await Promise.all([me(actor), myDevices(actor), cookies()])
  const back = surfaceFor(actor.roles, jar.get(SURFACE_COOKIE)?.value)
  return <Profile me={mine} devices={devices} back={back} backHref={SURFACE_HOME[back]} />
}
