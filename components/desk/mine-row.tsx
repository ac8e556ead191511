'use client'
import { TurnLabel } from '../incident/header/turn-label'
import { useNames } from '../incident/names'
import { GraveMark, StatusLabel } from '../incident/status-label'
import { whoseTurn } from '../incident/whose-turn'
import type { DeskRow } from './desk-lists'
import { RoomRow } from './room-row'

/** One of the person's rooms: what is grave, who is next, the status where it is not the usual one, and for whom. */
export function MineRow(row: DeskRow) {
  const { incident } = row
  const names = useNames()
  return (
    <RoomRow
      row={row}
      at={incident.lastActivityAt}
      status={
        <>
          <GraveMark of={incident} />
          {incident.status !== 'in_progress' && (
            <StatusLabel of={incident} className={incident.hold ? undefined : 'flex-none'} />
          )}
          <TurnLabel incident={incident} />
        </>
      }
      whom={whoseTurn(incident) !== incident.creatorId && names.first(incident.creatorId)}
    />
  )
}
