import { blankIncident } from '../../lib/incident/blank'
import type { Entry } from '../../lib/incident/entry'
import { evolve } from '../../lib/incident/evolve'
import { audienceOf } from '../../lib/incident/incident'

/** Whether this person may hear of an entry. */
export type MayHear = (personId: string) => boolean

/** For each entry of a room: whoever was in it before it or is after it may hear of it, and experts while it waits. */
export function audiences(incidentId: string, entries: readonly Entry[]): MayHear[] {
  let incident = blankIncident(incidentId)
  return entries.map((entry) => {
    const before = incident
    incident = evolve(incident, entry)
    const known = before.seq > 0 ? audienceOf(before) : []
    const people = new Set([...known, ...audienceOf(incident)])
    return (personId) => before.status === 'open' || people.has(personId)
  })
}
