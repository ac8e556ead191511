'use client'
import { later } from '../../ui/later'
import type { GoneRoomProps } from './gone-room'
import type { HeaderOnlyProps } from './header-only'
import type { RemovedRoomProps } from './removed-room'
import { RoomSkeleton } from './room-skeleton'

// Left out of the first load of a room that one sits in.

/** A room of others. */
export const { Part: LazyHeaderOnly, bring: bringHeaderOnly } = later<HeaderOnlyProps>(
  () => import('./header-only').then(({ HeaderOnly }) => HeaderOnly),
  ({ back }) => <RoomSkeleton back={back} />,
)

/** A room that one was removed from. */
export const { Part: LazyRemovedRoom, bring: bringRemovedRoom } = later<RemovedRoomProps>(
  () => import('./removed-room').then(({ RemovedRoom }) => RemovedRoom),
  ({ incident, back }) => <RoomSkeleton incident={incident} back={back} />,
)

/** No room for this person. */
export const { Part: LazyGoneRoom, bring: bringGoneRoom } = later<GoneRoomProps>(
  () => import('./gone-room').then(({ GoneRoom }) => GoneRoom),
  ({ back }) => <RoomSkeleton back={back} />,
)
