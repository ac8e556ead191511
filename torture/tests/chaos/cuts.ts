import { setTimeout as delay } from 'node:timers/promises'
import type { Link } from '../../network/link'
import type { Proxy } from '../../network/proxy'
import type { Random } from '../../random'

const LONGEST_SWALLOW_MS = 4_000
const BYTES = 2_000

export type Cut = 'reset' | 'mid-send' | 'mid-answer' | 'black hole' | 'half-open'
const KINDS: Cut[] = [
  ...times(12, 'reset'),
  ...times(3, 'mid-send'),
  ...times(3, 'mid-answer'),
  'black hole',
  'half-open',
]

/**
 * Cuts `count` connections, one after the other, over about `durationMs` or longer: while most of the `among` clients are
 * away anyway, it waits for them. Resolves with how many of each kind.
 */
export async function cutLines(
  proxy: Proxy,
  { count, durationMs, random, among }: { count: number; durationMs: number; random: Random; among: number },
): Promise<Record<Cut, number>> {
  const made: Record<Cut, number> = { reset: 0, 'mid-send': 0, 'mid-answer': 0, 'black hole': 0, 'half-open': 0 }
  const began = performance.now()
  for (let index = 0; index < count;) {
    const links = proxy.links()
    if (links.length > among / 2) {
      const kind = random.pick(KINDS)
      cut(random.pick(links), kind, random)
      made[kind] += 1
      index += 1
    }
    await delay(Math.max(1, began + ((index + 1) / count) * durationMs - performance.now()))
  }
  return made
}

function cut(link: Link, kind: Cut, random: Random): void {
  if (kind === 'reset') link.reset()
  if (kind === 'mid-send') link.resetAfter(random.int(0, BYTES), 'up')
  if (kind === 'mid-answer') link.resetAfter(random.int(0, BYTES), 'down')
  if (kind === 'half-open') link.halfOpen()
  if (kind !== 'black hole') return
  link.swallow()
  setTimeout(link.reset, random.int(100, LONGEST_SWALLOW_MS))
}

function times(count: number, kind: Cut): Cut[] {
  return Array.from({ length: count }, () => kind)
}
