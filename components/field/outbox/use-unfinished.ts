'use client'
import { useUnsentLines } from '../../shell/use-unsent-lines'
import type { Unfinished } from './unsent'
import { useKeptUnfinished } from './use-kept-unfinished'

/** An unfinished change of a sent message is kept under its room's id with the message's seq behind it. */
const UUID_LENGTH = 36

/** Voice notes that were not handed on, and unfinished texts that the server does not have: they wait for their person. */
export function useUnfinished(): Unfinished[] {
  const { recordings = [], drafts = {} } = useKeptUnfinished() ?? {}
  const linesOf = useUnsentLines()
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
