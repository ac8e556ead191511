'use client'
import { useTranslations } from 'next-intl'
import { GoneRoom } from '../incident/access/gone-room'
import { RoomSkeleton } from '../incident/access/room-skeleton'
import { useDesk } from './desk-context'
import { deskHref } from './desk-place'
import { NothingOpen } from './nothing-open'
import { OpenRoom } from './open-room'
import type { OpenRoom as Opened } from './use-open-room'

/** Beside the lists: the open room, or why there is none. */
export function RoomPlace({ room, asked }: { room: Opened; asked: boolean }) {
  const t = useTranslations('desk')
  const { list } = useDesk()
  if (!asked) return <NothingOpen />
  if (room.id) return <OpenRoom key={room.id} incidentId={room.id} />
  return room.missing ? <GoneRoom back={{ href: deskHref(list), label: t('back') }} /> : <RoomSkeleton />
}
