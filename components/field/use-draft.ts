'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { EMPTY_DRAFT, isKept, keepDraft, keptDraft, onDraftChange, type Draft } from './draft'

type KeptDraft = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  /** Something is written, and it survives closing the page. */
  kept: boolean
}

/** The draft under this key, kept on this device at every keystroke. */
export function useDraft(key: string): KeptDraft {
  const draft = useSyncExternalStore(
    onDraftChange,
    () => keptDraft(key),
    () => EMPTY_DRAFT,
  )
  const kept = useSyncExternalStore(
    onDraftChange,
    () => isKept(key),
    () => false,
  )
  const change = useCallback((part: Partial<Draft>) => keepDraft(key, { ...keptDraft(key), ...part }), [key])
  return { draft, change, kept }
}
