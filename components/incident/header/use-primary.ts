'use client'

import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'

/** The main thing one can do about an incident's status. A technician says `fixed` where the owner says `close`. */
export type Primary = 'rejoin' | 'fixed' | 'close' | 'reopen'

/** One at most, by role and state; everything else is in the menu. */
export function usePrimary(): Primary | undefined {
  const { incident } = useRoomValue()
  const { me } = useNames()
  const check = useCheck(incident.id)
  const { stateSeq } = incident
  if (check('participant.rejoin', {}).ok) return 'rejoin'
  const closes = check('incident.close', { outcome: 'solved', note: '', stateSeq }).ok
  if (closes && incident.ownerId === me) return 'close'
  if (closes && incident.creatorId === me) return 'fixed'
  return check('incident.reopen', { stateSeq }).ok ? 'reopen' : undefined
}
