'use client'

import { createContext, use } from 'react'
import type { Incident } from '../../lib/incident/incident'
import type { Message } from '../../lib/incident/messages'
import type { DrawnItem } from '../live/draw'
import type { Room } from '../live/state'
import type { Conflict } from './use-edit-details'

/** What can be asked of a person in a room before something happens. */
export type RoomDialog =
  | { kind: 'hold' | 'propose' }
  | {
      kind:
        'close' | 'withdraw' | 'reopen' | 'return' | 'hand-over' | 'add-people' | 'invite-guest' | 'leave' | 'assign'
    }
  | { kind: 'edit'; conflict?: Conflict }
  | { kind: 'delete-message'; message: Message }

export type RoomValue = {
  /** As drawn: confirmed, with this device's unanswered commands on top. */
  incident: Incident
  /** As confirmed; absent where only the header may be seen. */
  room?: Room
  items: readonly DrawnItem[]
  complete: boolean
  /** Opens a dialog. */
  ask: (dialog: RoomDialog) => void
  /** Brings a sent message into the composer to change it, or lets go of it. */
  edit: (message: Message | undefined) => void
  /** Opens a photo over the whole screen. */
  showPhoto: (photoId: string) => void
}

export const RoomContext = createContext<RoomValue | null>(null)

export function useRoomValue(): RoomValue {
  const value = use(RoomContext)
  if (!value) throw new Error('This component belongs inside a room')
  return value
}
