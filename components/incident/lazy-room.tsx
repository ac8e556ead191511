'use client'
import dynamic from 'next/dynamic'
import { untilHere } from '../ui/later'
import { RoomSkeleton } from './access/room-skeleton'
import { roomBringer } from './room-bringer'

const load = () => import('./room-pane')

/** The room, left out of the desk's first load. */
export const LazyRoom = dynamic(
  untilHere(() => load().then(({ RoomPane }) => RoomPane)),
  { loading: () => <RoomSkeleton /> },
)

export const { bringRoom, bringWholeRoom } = roomBringer(load)
