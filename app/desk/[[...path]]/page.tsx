import { redirect } from 'next/navigation'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskApp } from '../../../components/desk/desk-app'
import { deskPlace } from '../../../components/desk/desk-place'
import { LiveProvider } from '../../../components/live/live-provider'
import { requireActor } from '../../../server/auth/actor'
import { liveSeed } from '../../../server/queries/live-seed'

type DeskPageProps = { params: Promise<{ path?: string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.rail')
  return { title: t('desk') }
}

/** The expert's desk, with the room of its address already in the first paint. */
export default async function DeskPage({ params }: DeskPageProps) {
  const actor = await requireActor()
  const { path = [] } = await params
  const { room } = deskPlace(['/desk', ...path].join('/'))
  if (!actor.roles.includes('expert')) redirect(room && 'number' in room ? `/incidents/${room.number}` : '/home')
  const seed = await liveSeed(actor, room && 'number' in room ? { number: room.number } : {})
  return (
    <LiveProvider seed={seed}>
      <DeskApp />
    </LiveProvider>
  )
}
