'use client'
import { useTranslations } from 'next-intl'
import { GoneRoom } from '../incident/access/gone-room'
import { RoomSkeleton } from '../incident/access/room-skeleton'
import { useLive } from '../live/hooks'
import { useDesk } from './desk-context'
import { deskHref } from './desk-place'
import { NothingOpen } from './nothing-open'
import { OpenRoom } from './open-room'
import { RefusedDraft } from './refused-draft'
import type { OpenRoom as Opened } from './use-open-room'

/** Beside the lists: the open room, or why there is none. */
export function RoomPlace({ room, asked }: { room: Opened; asked: boolean }) {
  const t = useTranslations('desk')
  const { list } = useDesk()
  const refused = useLive((state) =>
    state.outbox.find(
      ({ command, state: sending }) =>
        sending === 'refused' && command.name === 'incident.open' && command.incidentId === room.id,
    ),
  )
  if (!asked) return <NothingOpen />
  if (refused) return <RefusedDraft item={refused} />
  if (room.id) return <OpenRoom key={room.id} incidentId={room.id} />
  return room.missing ? <GoneRoom back={{ href: deskHref(list), label: t('back') }} /> : <RoomSkeleton />
}
