'use client'
import dynamic from 'next/dynamic'
import { RoomSkeleton } from './access/room-skeleton'

const load = () => import('./room-pane')

/** The room, left out of the desk's first load. */
export const LazyRoom = dynamic(() => load().then(({ RoomPane }) => RoomPane), { loading: () => <RoomSkeleton /> })

/** Brings the room's code to the device before it is asked for. */
export function bringRoom(): void {
  void load().catch(() => undefined)
}

/** Brings that of everything that may come up in it, too. */
export function bringWholeRoom(): void {
  void load().then(
    ({ bringRoomParts }) => bringRoomParts(),
    () => undefined,
  )
}
