'use client'
import dynamic from 'next/dynamic'
import { RoomSkeleton } from './access/room-skeleton'

const load = () => import('./room-pane').then(({ RoomPane }) => RoomPane)

/** The room, left out of the first load of the lists. */
export const LazyRoom = dynamic(load, { loading: () => <RoomSkeleton /> })

/** Brings the room's code to the device before it is asked for: opening one needs no network then. */
export function bringRoom(): void {
  void load()
}
