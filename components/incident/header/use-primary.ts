'use client'

import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'

/** The main thing one can do about an incident's status. A technician says `fixed` where the owner says `close`. */
export type Primary = 'rejoin' | 'resume' | 'propose' | 'nudge' | 'fixed' | 'close' | 'reopen'

/** One at most, by role and state; everything else is in the menu. */
export function usePrimary(): Primary | undefined {
  const { incident } = useRoomValue()
  const { me } = useNames()
  const check = useCheck(incident.id)
  const { stateSeq } = incident
  if (check('participant.rejoin', {}).ok) return 'rejoin'
  const owns = incident.ownerId === me
  if (owns && check('incident.resume', { note: '', stateSeq }).ok) return 'resume'
  if (owns && check('incident.propose', { note: '', stateSeq }).ok) return 'propose'
  if (owns && check('incident.nudge', {}).ok) return 'nudge'
  if (incident.status === 'resolved') return undefined // The question in the foot is the main thing.
  const closes = check('incident.close', { outcome: 'solved', note: '', stateSeq }).ok
  if (closes && owns) return 'close'
  if (closes && incident.creatorId === me) return 'fixed'
  return check('incident.reopen', { stateSeq }).ok ? 'reopen' : undefined
}
