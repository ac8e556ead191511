import type { History, Stored } from '../history/history'
import { inWords } from './in-words'
import { RULES, type Finding, type RuleName } from './rules'
import { smallest } from './smallest'

export type Verdict = {
  findings: readonly Finding[]
  counts: Readonly<Record<RuleName, number>>
  /** For each broken rule the least that shows it, in words. */
  stories: Readonly<Partial<Record<RuleName, string>>>
}

/** Compares what the clients saw and did with what is stored. An empty list of findings is the product's promise. */
export function check(history: History, stored: Stored): Verdict {
  const findings = RULES.flatMap(({ name, look }) =>
    look(history, stored).map((found): Finding => ({ rule: name, ...found })),
  )
  const counts = Object.fromEntries(
    RULES.map(({ name }) => [name, findings.filter(({ rule }) => rule === name).length]),
  ) as Record<RuleName, number>
  const firsts = RULES.flatMap(({ name }) => findings.find(({ rule }) => rule === name) ?? [])
  const stories = Object.fromEntries(firsts.map((each) => [each.rule, inWords(smallest(history, stored, each))]))
  return { findings, counts, stories }
}
