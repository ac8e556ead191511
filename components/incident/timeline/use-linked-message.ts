'use client'

import type { RowVirtualizer } from './use-virtual-rows'
import { useEffect, useEffectEvent, useState } from 'react'
import { useClient } from '../../live/hooks'
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
  incidentId: string,
  virtualizer: RowVirtualizer,
  rows: readonly TimelineRow[],
  onFound: (key: string) => void,
): string | undefined {
  const client = useClient()
  const [shown, setShown] = useState<string>()
  const oldest = useEffectEvent(() => rows[0]?.from ?? 0)
  const reveal = useEffectEvent((seq: number) => {
    const index = rows.findIndex((row) => row.from <= seq && seq <= row.seq)
    const row = rows[index]
    if (!row) return
    virtualizer.scrollToIndex(index, { align: 'center' })
    setShown(row.key)
    onFound(row.key)
  })

  useEffect(() => {
    async function follow() {
      const seq = linkedSeq()
      if (seq === undefined) return
      for (let held = oldest(); seq < held;) {
        const more = await client.older(incidentId)
        await nextFrame()
        if (!more || oldest() === held) break // the beginning, or no connection just now
        held = oldest()
      }
      reveal(seq)
    }
    void nextFrame().then(follow)
    const onHash = () => void follow()
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [client, incidentId])

  useEffect(() => {
    if (shown === undefined) return
    const timer = setTimeout(() => setShown(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown])

  return shown
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame)
}
