'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useNames } from '../names'
import { draftOf, keepDraft, onDraft } from './drafts'

/** The reader's unfinished message in this room, and a way to change it. Empty while the page hydrates. */
export function useDraft(incidentId: string): [text: string, write: (text: string) => void] {
  const { me } = useNames()
  const text = useSyncExternalStore(
    onDraft,
    () => draftOf(me, incidentId),
    () => '',
  )
  return [text, useCallback((next) => keepDraft(me, incidentId, next), [me, incidentId])]
}
