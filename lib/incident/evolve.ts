import { actionOfEntry } from './commands'
import type { Entry } from './entry'
import type { Incident } from './incident'
import { blankIncident } from './blank'

/** The incident after this entry: the one function that server and clients fold with. Unknown types only take their place. */
export function evolve(incident: Incident, entry: Entry): Incident {
  const action = actionOfEntry(entry.type)
  const next = action ? action.evolve(incident, entry.fact, entry) : incident
  return { ...next, seq: entry.seq, lastActivityAt: entry.at }
}

/** The incident that these entries, from the first on, add up to. */
export function fold(incidentId: string, entries: readonly Entry[]): Incident {
  return entries.reduce(evolve, blankIncident(incidentId))
}
