import { randomInt } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { leakIn } from '../../../security/leaks'
import { createRandom, type Random } from '../../../security/random'
import { ask } from './ask'
import type { SecureApp } from './secure-app'

/** How much is sent: FIELDLINE_FUZZ=50000 for the whole of it, 500000 for the long run. A request costs ten times an event. */
export const EVENTS_FUZZED = Number(process.env.FIELDLINE_FUZZ ?? 50_000)
export const REQUESTS_FUZZED = Number(process.env.FIELDLINE_FUZZ ?? 8_000)
/** With as little memory as this, whatever the process keeps of what it was sent ends it. */
export const SMALL_HEAP = { NODE_OPTIONS: '--max-old-space-size=256' }
/** Where the server has collapsed, on however busy a machine: it answers others later, or grows by more, than this. */
export const COLLAPSE = { pulseMs: 4_000, grownMb: 256 }
export const SEED = Number(process.env.FIELDLINE_SEED ?? randomInt(2 ** 31))

/** What a fuzz run has seen so far. `failed` are answers that say the server could not cope (5xx). */
export type Tally = { sent: number; failed: string[]; leaks: string[]; codes: Map<string, number> }

/** A value as JSON; nothing, which JSON does not know, is an empty text. */
export function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value)
}

export function newTally(): Tally {
  return { sent: 0, failed: [], leaks: [], codes: new Map() }
}

export function count(tally: Tally, code: string, reply: string, sent: unknown): void {
  tally.sent += 1
  tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1)
  const told = textOf(sent)
  const leak = leakIn(reply)
  // Somebody's own words may come back; they are looked for in what was sent.
  if (leak && leakIn(told) !== leak) tally.leaks.push(`${leak} in ${reply.slice(0, 300)} to ${told.slice(0, 300)}`)
  if (/^5\d\d$|^unavailable$/.test(code)) tally.failed.push(`${code} to ${told.slice(0, 400)}`)
}

/** Runs so many steps, several at once, each with its share of the seed's randomness. */
export async function inTurns(steps: number, atOnce: number, step: (random: Random) => Promise<void>): Promise<void> {
  let left = steps
  const work = async (lane: number) => {
    const random = createRandom(SEED + lane)
    while (left-- > 0) await step(random)
  }
  await Promise.all(Array.from({ length: atOnce }, (_, lane) => work(lane)))
}

/** Looks every 100 ms how long the server takes to say that it lives; `stop` returns the slowest, in ms. */
export function watchPulse(app: SecureApp): { stop: () => Promise<number> } {
  let slowest = 0
  const look = async () => {
    const began = performance.now()
    await ask(app.port, { path: '/healthz' }).catch(() => undefined)
    slowest = Math.max(slowest, performance.now() - began)
  }
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(look)
  }, 100)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
      return Math.round(slowest)
    },
  }
}

/** Errors that the server itself noted: nothing that comes from outside may cause one. */
export function errorsIn(logs: string): string[] {
  return logs.split('\n').filter((line) => /"level":[56]0/.test(line) || /^\s+at /.test(line))
}
