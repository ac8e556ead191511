'use client'
import { createContext, use } from 'react'
import type { Incident } from '../../lib/incident/incident'
import type { DeskLists, DeskRow } from './desk-lists'
import type { DeskList } from './desk-place'
import type { DeskPreferences } from './preferences'
import type { RoomReach } from './room-link'
import type { DeskCommand } from './shortcuts'
import type { Accepting } from './use-accept'
import type { Steady } from './use-steady'

/** What the parts of the desk share. */
export type Desk = {
  list: DeskList
  /** The incident whose room is open. */
  openId: string | undefined
  lists: DeskLists
  rowOf: (incidentId: string) => DeskRow | undefined
  /** The two lists as they are on screen: filtered, sorted, and still while somebody is in them. */
  waiting: Steady
  mine: Steady
  preferences: DeskPreferences
  change: (change: Partial<DeskPreferences>) => void
  /** Opens a room; without one, goes back to the lists. */
  show: (incident: Incident | undefined) => void
  accepting: Accepting
  accept: (incidentId: string) => void
  /** Told by the open room what can be done in it. */
  onReach: (reach: RoomReach | null) => void
  /** Does what a key or a button asks; false when there is nothing to do. */
  run: (command: DeskCommand) => boolean
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('This component belongs inside <DeskApp>')
  return desk
}
