'use client'
import { useEffect, useState } from 'react'
import { unsentOnDevice, type UnsentThings } from '../../live/device/unsent'
import { useLive } from '../../live/hooks'
import { useUnsentLines } from '../../shell/use-unsent-lines'
import type { Unfinished } from './unsent'

/** Other tabs write and record too, and texts reach the server, without a word to this page. */
const LOOK_MS = 2_000
/** An unfinished change of a sent message is kept under its room's id with the message's seq behind it. */
const UUID_LENGTH = 36

/** Voice notes that were not handed on, and unfinished texts that the server does not have: they wait for their person. */
export function useUnfinished(): Unfinished[] {
  const me = useLive((state) => state.me.id)
  const linesOf = useUnsentLines()
  const [{ recordings = [], drafts = {} }, setFound] = useState<Pick<UnsentThings, 'recordings' | 'drafts'>>({})
  useEffect(() => {
    const look = () => void unsentOnDevice(me).then(setFound)
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [me])

  const listed = [
    ...recordings.map((key) => ({ key, only: { recordings: [key] } })),
    ...Object.entries(drafts).map(([key, text]) => ({ key, only: { drafts: { [key]: text } } })),
  ]
  return listed.flatMap(({ key, only }) =>
    linesOf({ outbox: [], uploads: [], ...only }).map((line) => ({
      ...line,
      incidentId: key.slice(0, UUID_LENGTH),
      state: 'unfinished',
    })),
  )
}
