'use client'

import { useCallback } from 'react'
import { useClient, useLive } from '../../live/hooks'

/** The reader's unfinished message in this room, and a way to change it; kept on the device at every keystroke. */
export function useDraft(incidentId: string): [text: string, write: (text: string) => void] {
  const client = useClient()
  const text = useLive((state) => state.drafts[incidentId] ?? '')
  return [text, useCallback((next) => client.draft(incidentId, next), [client, incidentId])]
}
