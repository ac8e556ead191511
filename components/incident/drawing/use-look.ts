'use client'
import { useEffect, useMemo, useRef } from 'react'
import type { Stroke } from '../../../lib/drawing'
import { useClient, useLive } from '../../live/hooks'

const EVERY_MS = 3_000
const STROKE_EVERY_MS = 150

/** Tells the room that its photo is looked at, and a few times a second what is being drawn on it. */
export function useTellLook(incidentId: string, attachmentId: string, stroke: Stroke | undefined): void {
  const client = useClient()
  useEffect(() => {
    const tell = () => client.look(incidentId, { attachmentId })
    tell()
    const timer = setInterval(tell, EVERY_MS)
    return () => {
      clearInterval(timer)
      client.look(incidentId, { attachmentId: null })
    }
  }, [client, incidentId, attachmentId])

  const told = useRef(0)
  useEffect(() => {
    if (!stroke || Date.now() - told.current < STROKE_EVERY_MS) return
    told.current = Date.now()
    client.look(incidentId, { attachmentId, stroke })
  }, [client, incidentId, attachmentId, stroke])
}

/** Who else looks at this photo now, and what they are drawing on it. */
export function useLookers(incidentId: string, attachmentId: string): { people: string[]; strokes: Stroke[] } {
  const looking = useLive((state) => state.looking[incidentId])
  const me = useLive((state) => state.me.id)
  return useMemo(() => {
    const here = Object.entries(looking ?? {}).filter(([id, look]) => id !== me && look.attachmentId === attachmentId)
    return {
      people: here.map(([id]) => id),
      strokes: here.flatMap(([, { stroke }]) => (stroke ? [stroke] : [])),
    }
  }, [looking, me, attachmentId])
}
