'use client'
import { useCallback, useMemo } from 'react'
import { useClient, useLive } from '../live/hooks'
import { draftFrom, draftText, EMPTY_DRAFT, isWritten, type Draft, type DraftKey } from './draft'

type KeptDraft = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  forget: () => void
  /** Something is written, and it survives closing the page. */
  kept: boolean
}

/** The draft under this key, kept on this device at every keystroke. */
export function useDraft(key: DraftKey): KeptDraft {
  const client = useClient()
  const text = useLive((state) => state.drafts[key])
  const onDisk = useLive((state) => state.restored && !state.unkept)
  const draft = useMemo(() => draftFrom(text), [text])
  const change = useCallback(
    (part: Partial<Draft>) => client.draft(key, draftText({ ...draft, ...part })),
    [client, key, draft],
  )
  const forget = useCallback(() => client.draft(key, draftText(EMPTY_DRAFT)), [client, key])
  return { draft, change, forget, kept: isWritten(draft) && onDisk }
}
