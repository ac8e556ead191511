'use client'
import { useState } from 'react'
import { nextAround } from './neighbours'
import { useDesk } from './desk-context'

/**
 * The waiting incident to look at after this one. When this one has left the list, it is the one that followed it, as long
 * as that still waits, else the first.
 */
export function useNextWaiting(incidentId: string): string | undefined {
  const { shown } = useDesk().waiting
  const [follower, setFollower] = useState<string>()
  if (shown.includes(incidentId)) {
    const next = nextAround(shown, incidentId, 1)
    if (next !== follower) setFollower(next)
    return next
  }
  return follower !== undefined && shown.includes(follower) ? follower : shown[0]
}
