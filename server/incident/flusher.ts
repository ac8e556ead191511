import type { Pool } from 'pg'
import { services } from '../services'
import { appendAny, appendLight, isLight, isRepeat, type Append, type AppendResult } from './append'

const MOST_IN_ONE_WRITE = 128
/** Group commits that may be under way at the same time. */
export const WRITES_IN_FLIGHT = 2

type Waiting = { append: Append; settle: (result: AppendResult) => void; fail: (error: unknown) => void }

/** Writes steps durably; resolves after the commit (T4). Rejects when the database cannot be reached or refuses to store. */
export type Flusher = (append: Append) => Promise<AppendResult>

/** Group commit: whatever arrives while a write is under way goes together into the next one. */
export function createFlusher(pool: Pool): Flusher {
  const waiting: Waiting[] = []
  let inFlight = 0

  function pump(): void {
    while (inFlight < WRITES_IN_FLIGHT && waiting.length > 0) {
      inFlight += 1
      const batch = waiting.splice(0, MOST_IN_ONE_WRITE)
      void flush(pool, batch).finally(() => {
        inFlight -= 1
        pump()
      })
    }
  }

  return (append) => {
    if (!isLight(append)) return measured(1, () => appendAny(pool, append))
    return new Promise((settle, fail) => {
      waiting.push({ append, settle, fail })
      // A turn of the event loop lets everything that arrived with this message share its commit.
      if (waiting.length === 1) setImmediate(pump)
    })
  }
}

async function measured<T>(incidents: number, write: () => Promise<T>): Promise<T> {
  const { metrics } = services()
  const began = performance.now()
  const note = (outcome: 'stored' | 'failed') => metrics.append(outcome, incidents, (performance.now() - began) / 1000)
  try {
    const result = await write()
    note('stored')
    return result
  } catch (error) {
    note('failed')
    throw error
  }
}

async function flush(pool: Pool, batch: readonly Waiting[]): Promise<void> {
  try {
    const appends = batch.map(({ append }) => append)
    const results = await measured(appends.length, () => appendLight(pool, appends))
    for (const { append, settle } of batch) settle(results.get(append.after.id) ?? 'moved')
  } catch (error) {
    if (!isRepeat(error)) {
      batch.forEach(({ fail }) => fail(error))
      return
    }
    await Promise.all(batch.map(({ append, settle, fail }) => appendAny(pool, append).then(settle, fail)))
  }
}
