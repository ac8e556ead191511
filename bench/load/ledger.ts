import { setTimeout as delay } from 'node:timers/promises'
import type { Crowd } from './crowd.ts'

const SETTLE_LIMIT_MS = 15_000

/** Keeps count of what was posted: a run that lost a message, or delivered one twice, is no result. */
export type Ledger = {
  sent: (roomId: string) => void
  /** Takes an answer (JSON in an array); false for a refusal. */
  answered: (answer: string) => boolean
  /** Resolves when every message is acknowledged and heard once by everybody in its room; rejects after 15 s. */
  settled: () => Promise<void>
}

export function openLedger({ rooms }: Crowd): Ledger {
  const sent = new Map(rooms.map(({ id }) => [id, 0]))
  const heardBefore = new Map(rooms.flatMap(({ members }) => members.map((member) => [member, member.heard()])))
  let [open, refused] = [0, 0]
  let refusal = ''

  /** Entries that are missing (positive) or too many (negative), at any connection. */
  const astray = () =>
    rooms.flatMap(({ id, members }) =>
      members.map((member) => (sent.get(id) ?? 0) - (member.heard() - (heardBefore.get(member) ?? 0))),
    )

  return {
    sent: (roomId) => {
      open += 1
      sent.set(roomId, (sent.get(roomId) ?? 0) + 1)
    },
    answered: (answer) => {
      open -= 1
      const ok = answer.startsWith('[{"ok":true')
      if (!ok) refused += 1
      if (!ok) refusal = ` (${answer})`
      return ok
    },
    settled: async () => {
      const until = performance.now() + SETTLE_LIMIT_MS
      while (open > 0 || astray().some((count) => count > 0)) {
        if (performance.now() > until) break
        await delay(20)
      }
      const [missing, doubled] = [sum(astray(), 1), sum(astray(), -1)]
      if (open + refused + missing + doubled === 0) return
      throw new Error(
        `No result: ${open} messages unanswered, ${refused} refused${refusal}, ${missing} deliveries missing, ${doubled} too many.`,
      )
    },
  }
}

function sum(counts: readonly number[], sign: 1 | -1): number {
  return counts.reduce((total, count) => total + Math.max(0, count * sign), 0)
}
