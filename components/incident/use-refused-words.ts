'use client'

import { useOutbox } from '../live/hooks'
import { staysRefused } from '../live/sender'
import type { OutboxItem } from '../live/state'

/** What was written here and refused and has no place of its own: changes, answers, the notes of what did not happen. */
export function useRefusedWords(incidentId: string): readonly OutboxItem[] {
  return useOutbox(incidentId).filter(
    ({ state, refusal, command }) =>
      state === 'refused' &&
      refusal !== undefined &&
      refusal.code !== 'edit-conflict' &&
      command.name !== 'message.post' &&
      command.name !== 'incident.open' &&
      staysRefused(command, refusal),
  )
}
