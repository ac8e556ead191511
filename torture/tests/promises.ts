import type { Verdict } from '../checker/check'
import type { RuleName } from '../checker/rules'
import type { Limit } from '../run'

/** One limit for each rule of the checker but these, with its first finding and the least that shows it. */
export function promises({ findings, counts, stories }: Verdict, except: readonly RuleName[] = []): Limit[] {
  const kept = Object.entries(counts).filter(([rule]) => !except.some((each) => each === rule))
  return kept.map(([rule, count]) => {
    const first = findings.find((finding) => finding.rule === rule)
    return [count === 0, `${rule} ×${count} (${first?.incidentId}: ${first?.words})`, stories[rule as RuleName]]
  })
}
