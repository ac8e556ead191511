'use client'
import { useNames } from '../incident/names'
import { StatusLabel } from '../incident/status-label'
import type { DeskRow } from './desk-lists'
import { RoomRow } from './room-row'

/** A room that is over: how it ended, for whom, and when. */
export function ClosedRow(row: DeskRow) {
  const { incident } = row
  const names = useNames()
  const status = <StatusLabel of={incident} />
  return <RoomRow row={row} at={incident.stateAt} status={status} whom={names.first(incident.creatorId)} />
}
