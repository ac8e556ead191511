'use client'

import { useCallback } from 'react'
import type { Incident } from '../../lib/incident/incident'
import { useOutbox } from '../live/hooks'
import { useCommand } from './use-command'

export type Details = { title: string; description: string }
/** Somebody saved while the person was writing: both texts, the version to answer to, and the command that was refused. */
export type Conflict = { commandId: string; theirs: Details & { detailsSeq: number }; yours: Details }

/** Saves title and description over the version seen. If somebody else was faster, it is kept as a conflict. */
export function useEditDetails(seen: Pick<Incident, 'id' | 'detailsSeq'>) {
  const run = useCommand(seen.id)
  return useCallback(
    (details: Details) => void run('incident.edit', { ...details, detailsSeq: seen.detailsSeq }),
    [run, seen.detailsSeq],
  )
}

/** The oldest of this device's changes that somebody else's overtook, however long ago it was sent; undefined without one. */
export function useConflict(incidentId: string): Conflict | undefined {
  const kept = useOutbox(incidentId).find(
    ({ state, refusal }) => state === 'refused' && refusal?.code === 'edit-conflict',
  )
  return kept && { commandId: kept.command.id, ...(kept.refusal?.details as Omit<Conflict, 'commandId'>) }
}
