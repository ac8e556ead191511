'use client'

import { useCallback } from 'react'
import { useClient, useLive } from '../../live/hooks'

/** The reader's unfinished text under this key (a room's id for its next message), and a way to change it; kept on the device at every keystroke. */
export function useDraft(key: string): [text: string, write: (text: string) => void] {
  const client = useClient()
  const text = useLive((state) => state.drafts[key] ?? '')
  return [text, useCallback((next) => client.draft(key, next), [client, key])]
}
