import { redirect } from 'next/navigation'
import { DeskApp } from '../../../components/desk/desk-app'
import { deskPlace } from '../../../components/desk/desk-place'
import { LiveProvider } from '../../../components/live/live-provider'
import { requireActor } from '../../../server/auth/actor'
import { liveSeed } from '../../../server/queries/live-seed'

type DeskPageProps = { params: Promise<{ path?: string[] }> }

/** The expert's desk, with the room of its address already in the first paint. */
export default async function DeskPage({ params }: DeskPageProps) {
  const actor = await requireActor()
  const { path = [] } = await params
  const { room } = deskPlace(['/desk', ...path].join('/'))
  const number = room && 'number' in room ? room.number : undefined
  if (!actor.roles.includes('expert')) redirect(number ? `/i/${number}` : '/')
  const seed = await liveSeed(actor, { number })
  return (
    <LiveProvider seed={seed}>
      <DeskApp />
    </LiveProvider>
  )
}
