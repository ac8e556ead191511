import type { Entry } from '../incident/entry'
import { evolve } from '../incident/evolve'
import { blankIncident } from '../incident/blank'
import type { Incident } from '../incident/incident'
import type { Status } from '../incident/status'

/** Puts a room into a status that has no action of its own yet: an entry that only tests make, and only they fold. */
export const PUT = 'test.put'

/** `evolve`, which also understands what tests put in. */
export function evolveWithPauses(incident: Incident, entry: Entry): Incident {
  const next = evolve(incident, entry)
  if (entry.type !== PUT) return next
  return { ...next, status: (entry.fact as { status: Status }).status, stateSeq: entry.seq, stateAt: entry.at }
}

export function foldWithPauses(incidentId: string, entries: readonly Entry[]): Incident {
  return entries.reduce(evolveWithPauses, blankIncident(incidentId))
}
