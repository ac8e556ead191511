'use client'

import { useOutbox } from '../live/hooks'
import type { OutboxItem } from '../live/state'

/** This device's changes of messages and answers to questions in this room that the server refused. */
export function useRefusedWords(incidentId: string): readonly OutboxItem[] {
  return useOutbox(incidentId).filter(
    ({ state, command: { name } }) => state === 'refused' && (name === 'message.edit' || name === 'incident.answer'),
  )
}
