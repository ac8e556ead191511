'use client'
import dynamic from 'next/dynamic'
import { roomBringer } from '../incident/room-bringer'
import type { RoomView } from './room-view'

type RoomCode = { default: typeof RoomView; bringRoomParts: () => Promise<void> }

let load: () => Promise<RoomCode>

/**
 * The room, left out of the first load of the list. Next looks for the import within this call: the room's page then names
 * its files, so that they come with the others. A second import elsewhere would be a second set of files.
 */
export const LazyRoomView = dynamic(
  (load = () => import('./room-view').then(({ RoomView, bringRoomParts }) => ({ default: RoomView, bringRoomParts }))),
  { loading: () => <main aria-busy className="h-full bg-canvas" /> },
)

/** With it, opening a room needs no network. */
export const { bringRoom, bringWholeRoom } = roomBringer(() => load())
