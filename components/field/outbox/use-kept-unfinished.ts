'use client'
import { useEffect, useState } from 'react'
import type { UnsentThings } from '../../live/device/unsent'
import { useLive } from '../../live/hooks'

/** Other tabs write and record too, and texts reach the server, without a word to this page. */
const LOOK_MS = 2_000

const unsentOnDevice = async (personId: string) => (await import('../../live/device/unsent')).unsentOnDevice(personId)

export type KeptUnfinished = Required<Pick<UnsentThings, 'recordings'>> & { drafts: Readonly<Record<string, string>> }

/** Voice notes that were not handed on, and unfinished texts that the server does not have; undefined until the device was asked. */
export function useKeptUnfinished(): KeptUnfinished | undefined {
  const me = useLive((state) => state.me.id)
  const [found, setFound] = useState<KeptUnfinished>()
  useEffect(() => {
    const look = () =>
      void unsentOnDevice(me).then(
        ({ recordings = [], drafts = {} }) => {
          const now = { recordings, drafts }
          setFound((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
        },
        () => undefined, // Its code is not here yet: asked again.
      )
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [me])
  return found
}
