'use client'

import { useCallback, useState, type ReactNode } from 'react'
import type { Incident } from '../../lib/incident/incident'
import { later } from '../ui/later'
import { giveFocusBack } from './focus-back'
import type { RoomDialog } from './room-context'

const dialogs = later(() => import('./dialogs/room-dialogs').then(({ RoomDialogs }) => RoomDialogs))

/** Brings the dialogs' code to the device before a question comes up. */
export const bringQuestions = dialogs.bring

/** One question at a time about the incident as it was when it came up: how to ask it, and its dialog to draw. */
export function useQuestions(): [ask: (dialog: RoomDialog, seen: Incident) => void, dialog: ReactNode] {
  const [asked, setAsked] = useState<{ dialog: RoomDialog; seen: Incident }>()
  const ask = useCallback((dialog: RoomDialog, seen: Incident) => setAsked({ dialog, seen }), [])
  if (!asked) return [ask, null]

  function close() {
    // Another question may have taken this one's place meanwhile.
    setAsked((now) => (now === asked ? undefined : now))
    giveFocusBack(asked?.dialog.kind === 'delete-message' ? 'message' : 'menu')
  }
  return [ask, <dialogs.Part key={asked.dialog.kind} {...asked} onClose={close} />]
}
