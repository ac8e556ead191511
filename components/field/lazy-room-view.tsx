'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { bringFootStates } from '../incident/composer/lazy-foot-state'
import { roomBringer } from '../incident/room-bringer'
import { untilHere } from '../ui/later'
import type { RoomView } from './room-view'

/** The screen of a room, here or still to be fetched. */
export type RoomScreen = ComponentType<Parameters<typeof RoomView>[0]>
type RoomCode = { default: RoomScreen; bringRoomParts: () => Promise<void> }

let load: () => Promise<RoomCode>

/**
 * The room, left out of the first load of the list. Next looks for the import within this call: the room's page then names
 * its files, so that they come with the others. A second import elsewhere would be a second set of files.
 */
export const LazyRoomView = dynamic(
  untilHere(
    (load = () =>
      import('./room-view').then(({ RoomView, bringRoomParts }) => ({ default: RoomView, bringRoomParts }))),
  ),
  { loading: () => <main aria-busy className="h-full bg-canvas" /> },
)

/** The room itself, and whatever its first screen may show, for a screen that stands only once it is here; undefined when it cannot be had. */
export function roomHere(): Promise<RoomScreen | undefined> {
  return Promise.all([load(), bringFootStates()]).then(
    ([{ default: Room }]) => Room,
    () => undefined,
  )
}

/** With it, opening a room needs no network. */
export const { bringWholeRoom } = roomBringer(() => load())
