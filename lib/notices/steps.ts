import { blankIncident } from '../incident/blank'
import type { Entry } from '../incident/entry'
import { evolve } from '../incident/evolve'
import type { Incident } from '../incident/incident'
import { callsExperts, type Step } from './notice-for'

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

/** The first of these steps, as many as call experts `most` times: each call is for every expert of an area. */
export function upToCalls(steps: readonly Step[], most: number): Step[] {
  let calls = 0
  const end = steps.findIndex((step) => callsExperts(step) && ++calls > most)
  return end < 0 ? [...steps] : steps.slice(0, end)
}
