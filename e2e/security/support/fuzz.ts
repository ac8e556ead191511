import { expect } from '@playwright/test'
import { randomInt } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { leakIn } from '../../../security/leaks'
import { createRandom, type Random } from '../../../security/random'
import { ROOT } from '../../support/app'
import { ask } from './ask'
import type { SecureApp } from './secure-app'

/** How much is sent: FIELDLINE_FUZZ=50000 for the whole of it, 500000 for the long run. A request costs ten times an event. */
export const EVENTS_FUZZED = Number(process.env.FIELDLINE_FUZZ ?? 50_000)
export const REQUESTS_FUZZED = Number(process.env.FIELDLINE_FUZZ ?? 8_000)
/** With as little memory as this, whatever the process keeps of what it was sent ends it; and it can be looked into. */
export const WATCHED = {
  NODE_OPTIONS: `--max-old-space-size=256 --import ${pathToFileURL(`${ROOT}/e2e/security/support/inside.mjs`).href}`,
}
/** What a server keeps to whatever it is sent: one turn of its work, what it holds of it all, and how late it is for others. */
export const BOUNDS = { heldMs: 200, keptMb: 50, pulseMs: 4_000 }
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

/**
 * Of a watched server: the longest turn of its work since the last look, in ms of the processor's, and the memory that it holds
 * without its garbage, in MB.
 */
export type Inside = { heldMs: number; rssMb: number; heapMb: number; outsideMb: number }

export async function lookInside(app: SecureApp): Promise<Inside> {
  const said = () => [...app.logs().matchAll(/^INSIDE (.*)$/gm)].map(([, told = '']) => told)
  const before = said().length
  process.kill(app.pid, 'SIGUSR2')
  await expect.poll(() => said().length, { timeout: 30_000 }).toBeGreaterThan(before)
  return JSON.parse(said().at(-1) ?? '') as Inside
}

/** Errors that the server itself noted: nothing that comes from outside may cause one. */
export function errorsIn(logs: string): string[] {
  return logs.split('\n').filter((line) => /"level":[56]0/.test(line) || /^\s+at /.test(line))
}
