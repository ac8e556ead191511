'use client'

import { useCallback } from 'react'
import type { Incident } from '../../lib/incident/incident'
import { useRoomValue } from './room-context'
import { useCommand } from './use-command'

export type Details = { title: string; description: string }
/** Somebody saved while the person was writing: both texts, and the version to answer to. */
export type Conflict = { theirs: Details & { detailsSeq: number }; yours: Details }

/** Saves title and description over the version seen. If somebody else was faster, both texts are shown to choose from. */
export function useEditDetails(seen: Pick<Incident, 'id' | 'detailsSeq'>) {
  const { ask } = useRoomValue()
  const run = useCommand(seen.id)
  return useCallback(
    async (details: Details) => {
      const ack = await run('incident.edit', { ...details, detailsSeq: seen.detailsSeq })
      if (!ack.ok && ack.code === 'edit-conflict') ask({ kind: 'edit', conflict: ack.details as Conflict })
    },
    [run, ask, seen.detailsSeq],
  )
}
