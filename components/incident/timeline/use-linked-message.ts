'use client'

import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'
import { useClient } from '../../live/hooks'
import { useRoomValue } from '../room-context'
import type { TimelineRow } from './timeline-rows'

const SHOWN_MS = 3_000

/** The seq that the address points at: `#m-12`. */
export function linkedSeq(): number | undefined {
  const match = /^#m-(\d{1,9})$/.exec(location.hash)
  return match ? Number(match[1]) : undefined
}

/**
 * Brings the message that the address points at into the middle, loading what is needed to reach it. Returns its row's
 * key while it is to stand out.
 */
export function useLinkedMessage(
  virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>,
  rows: readonly TimelineRow[],
  focus: (key: string) => void,
): string | undefined {
  const client = useClient()
  const { incident, complete } = useRoomValue()
  const [wanted, setWanted] = useState<number | undefined>(linkedSeq)
  const [shown, setShown] = useState<string>()

  useEffect(() => {
    const look = () => setWanted(linkedSeq())
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])

  useEffect(() => {
    const oldest = rows[0]
    if (wanted === undefined || !oldest) return
    if (wanted < oldest.from && !complete) {
      void client.older(incident.id)
      return
    }
    const index = rows.findIndex((row) => row.from <= wanted && wanted <= row.seq)
    const row = rows[index]
    setWanted(undefined)
    if (!row) return
    virtualizer.scrollToIndex(index, { align: 'center' })
    setShown(row.key)
    focus(row.key)
  }, [client, incident.id, complete, wanted, rows, virtualizer, focus])

  useEffect(() => {
    if (shown === undefined) return
    const timer = setTimeout(() => setShown(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown])

  return shown
}
