import type { History, Stored } from '../history/history'
import { RULES, type RuleName } from './rules'

/** Something that must not be, in words, with the room it happened in. */
export type Finding = { rule: RuleName; incidentId: string; words: string }
export type Verdict = { findings: readonly Finding[]; counts: Readonly<Record<RuleName, number>> }

/** Compares what the clients saw and did with what is stored. An empty list of findings is the product's promise. */
export function check(history: History, stored: Stored): Verdict {
  const findings = RULES.flatMap(({ name, look }) =>
    look(history, stored).map((found): Finding => ({ rule: name, ...found })),
  )
  const counts = Object.fromEntries(
    RULES.map(({ name }) => [name, findings.filter(({ rule }) => rule === name).length]),
  ) as Record<RuleName, number>
  return { findings, counts }
}
