'use client'

import { useEffect, type ReactNode } from 'react'
import { useClient, useLive, useRoom } from '../live/hooks'
import { LazyGoneRoom, LazyHeaderOnly, LazyRemovedRoom } from './access/lazy-access'
import { RoomSkeleton } from './access/room-skeleton'
import type { Back } from './header/room-header'
import { Room } from './room'

export { bringRoomParts } from './bring-room-parts'

export type RoomPaneProps = {
  incidentId: string
  /** The details stand beside the room (from 1280 px on), or come as a sheet. */
  details: 'pane' | 'sheet'
  /** Where the way back leads, on screens that show the room alone. */
  back?: Back
  /** Stands where the composer would while a waiting incident is only looked at: accept, next. */
  previewAction?: ReactNode
  /** In the head, before the actions: who else is looking, an undo. */
  headerExtra?: ReactNode
}

/**
 * One incident's room, whatever the reader may see of it. Fills a flex row: `main`, and beside it the details. It loads
 * the room itself; looking into a waiting incident (`client.preview`) is begun and ended by the screen around.
 */
export function RoomPane(props: RoomPaneProps) {
  const { incidentId, back } = props
  const client = useClient()
  const drawn = useRoom(incidentId)
  const header = useLive((state) => state.headers[incidentId])
  const gone = useLive((state) => state.gone[incidentId])

  const online = useLive((state) => state.connection === 'online')
  useEffect(() => {
    if (online) void client.open(incidentId)
  }, [client, incidentId, online])

  if (drawn?.room.removedBy) return <LazyRemovedRoom incident={drawn.incident} by={drawn.room.removedBy} back={back} />
  if (drawn?.room.loaded) return <Room key={incidentId} {...props} drawn={drawn} />
  if (drawn) return <RoomSkeleton incident={drawn.incident} back={back} />
  if (header) return <LazyHeaderOnly header={header} back={back} />
  if (gone) return <LazyGoneRoom back={back} />
  return <RoomSkeleton back={back} />
}
