'use client'

import { useRef, useState } from 'react'
import type { PersonRow } from '../../../lib/admin-api'
import { useConfirmed } from '../confirm-password'
import { locksOut, runFor, type BulkJob, type BulkOutcome } from './bulk-job'

export type BulkRun = {
  outcomes: ReadonlyMap<string, BulkOutcome>
  running: boolean
  /** Everybody has an outcome, good or bad. */
  over: boolean
  run: (job: BulkJob) => Promise<void>
}

/** Goes through the people one by one; a second run takes only those for whom it did not work. */
export function useBulkRun(people: readonly PersonRow[], me: string): BulkRun {
  const confirmed = useConfirmed()
  const password = useRef<string>(undefined)
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, BulkOutcome>>(new Map())
  const [running, setRunning] = useState(false)

  async function run(job: BulkJob) {
    setRunning(true)
    for (const person of people) {
      if (outcomes.get(person.id)?.ok) continue
      const outcome = await confirmed<{ left?: 'same' | 'own' }>((given) => {
        password.current = given ?? password.current
        if (person.id === me && locksOut(job)) return Promise.resolve({ ok: true, left: 'own' })
        return runFor(person, job, password.current)
      })
      if (!outcome) break
      setOutcomes((before) => new Map(before).set(person.id, outcome))
    }
    password.current = undefined
    setRunning(false)
  }

  return { outcomes, running, over: people.every(({ id }) => outcomes.has(id)), run }
}
