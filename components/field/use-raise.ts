'use client'
import { useCallback } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useClient } from '../live/hooks'
import type { Draft } from './draft'

/**
 * Raises an incident for somebody and returns its id at once: chosen here, so that sending it again makes no second one
 * (T3). The outbox keeps it until the server has answered.
 */
export function useRaise(): (creatorId: string, draft: Draft) => string {
  const client = useClient()
  return useCallback(
    (creatorId, draft) => {
      const incidentId = uuidv7()
      client.send(incidentId, 'incident.open', { creatorId, ...draft })
      return incidentId
    },
    [client],
  )
}
