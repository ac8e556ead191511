import type { Pool } from 'pg'
import { services } from '../services'
import { appendChange, appendLight, isLight, isRepeat, type Append, type AppendResult } from './append'
import { appendMessage } from './append-message'
import { appendNew } from './append-new'

const MOST_IN_ONE_WRITE = 128
const MESSAGES_IN_FLIGHT = 2
const NEW_IN_FLIGHT = 1
/** Group commits that may be under way at the same time. */
export const WRITES_IN_FLIGHT = MESSAGES_IN_FLIGHT + NEW_IN_FLIGHT

type Waiting = { append: Append; settle: (result: AppendResult) => void; fail: (error: unknown) => void }
/** Writes steps of different incidents, all durable or none; rejects with 23505 for what is stored already. */
type Write = (appends: readonly Append[]) => Promise<Map<string, AppendResult>>

/** Writes steps durably; resolves after the commit (T4). Rejects when the database cannot be reached or refuses to store. */
export type Flusher = (append: Append) => Promise<AppendResult>

/**
 * Group commit: whatever arrives while a write of its kind is under way goes together into the next one. A second one begins
 * beside it once as many wait as the first one took: under load that makes large writes, and a lone step never waits.
 */
export function createFlusher(pool: Pool): Flusher {
  const messages = inGroups(MESSAGES_IN_FLIGHT, async (appends) => {
    const [first, second] = appends
    return (first && !second && (await appendMessage(pool, first))) || appendLight(pool, appends)
  })
  const births = inGroups(NEW_IN_FLIGHT, (appends) => appendNew(pool, appends))
  const changes = (append: Append) => unlessRepeat(() => measured(1, () => appendChange(pool, append)))
  return (append) => (append.before ? (isLight(append) ? messages : changes) : births)(append)
}

function inGroups(mostInFlight: number, write: Write): Flusher {
  const waiting: Waiting[] = []
  let inFlight = 0
  let lastSize = 0

  function pump(): void {
    while (waiting.length > 0 && (inFlight === 0 || (inFlight < mostInFlight && waiting.length >= lastSize))) {
      inFlight += 1
      const batch = waiting.splice(0, MOST_IN_ONE_WRITE)
      lastSize = batch.length
      void flush(write, batch).finally(() => {
        inFlight -= 1
        pump()
      })
    }
  }

  return (append) =>
    new Promise((settle, fail) => {
      waiting.push({ append, settle, fail })
      // A turn of the event loop lets everything that arrived with this step share its commit.
      if (waiting.length === 1 || waiting.length === lastSize) setImmediate(pump)
    })
}

async function flush(write: Write, batch: readonly Waiting[]): Promise<void> {
  const together = (some: readonly Waiting[]) => {
    const appends = some.map(({ append }) => append)
    return measured(some.length, () => write(appends))
  }
  try {
    const results = await together(batch)
    for (const { append, settle } of batch) settle(results.get(append.after.id) ?? 'moved')
  } catch (error) {
    if (!isRepeat(error)) batch.forEach(({ fail }) => fail(error))
    else if (batch.length === 1) batch.forEach(({ settle }) => settle('repeat'))
    // One of them is stored already, and nothing was written: each for itself.
    else await Promise.all(batch.map((one) => flush(write, [one])))
  }
}

async function unlessRepeat(write: () => Promise<AppendResult>): Promise<AppendResult> {
  return write().catch((error: unknown) => {
    if (isRepeat(error)) return 'repeat'
    throw error
  })
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
