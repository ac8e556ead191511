import { blankIncident } from '../incident/blank'
import type { Entry } from '../incident/entry'
import { evolve } from '../incident/evolve'
import type { Incident } from '../incident/incident'
import type { Step } from './notice-for'

/** One step for each of these consecutive entries, which lead from `before` (undefined for a new incident) to `after`. */
export function stepsOf(before: Incident | undefined, after: Incident, entries: readonly Entry[]): Step[] {
  let last = before
  return entries.map((entry) => {
    const next = entry.seq === after.seq ? after : evolve(last ?? blankIncident(entry.incidentId), entry)
    const step: Step = { before: last, after: next, entry }
    last = next
    return step
  })
}
