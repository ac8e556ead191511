import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { FieldApp } from '../../components/field/field-app'
import { LiveProvider } from '../../components/live/live-provider'
import { worksInRooms } from '../../components/shell/surface'
import { requireActor } from '../../server/auth/actor'
import { liveSeed } from '../../server/queries/live-seed'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('field')
  return { title: t('outbox.title') }
}

export default async function OutboxAddress() {
  const actor = await requireActor()
  if (!worksInRooms(actor.roles)) redirect('/')
  return (
    <LiveProvider seed={await liveSeed(actor, {})}>
      <FieldApp />
    </LiveProvider>
  )
}
