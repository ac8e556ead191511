'use client'
import { useCallback } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useLiveContext } from '../live/hooks'
import { isAttached } from '../live/uploads/reduce-uploads'
import { situationToSend, type Draft } from './draft'

/**
 * Raises an incident for somebody and returns its id at once: chosen here, so that sending it again makes no second one
 * (T3), with a first message of what was attached to the form. The outbox keeps both until the server has answered.
 */
export function useRaise(): (creatorId: string, draft: Draft) => string {
  const { client, store } = useLiveContext()
  return useCallback(
    (creatorId, { areaId, title, description, assetId, ...said }) => {
      const incidentId = uuidv7()
      const situation = situationToSend(said)
      const known = { ...(assetId && { assetId }), ...(situation && { situation }) }
      client.send(incidentId, 'incident.open', { creatorId, areaId, title, description, ...known })
      const { uploads } = store.getState()
      if (uploads.some((upload) => isAttached(upload, 'new'))) client.post(incidentId, '', 'new')
      return incidentId
    },
    [client, store],
  )
}
