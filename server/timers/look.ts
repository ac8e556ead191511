import { dueOf, expiryOf, type Due, type Expiry } from '../../lib/incident/due'
import type { Incident } from '../../lib/incident/incident'
import type { Ack } from '../../lib/wire'
import { areaRules } from '../areas/area-rules'
import { loadIncident } from '../incident/store'
import { services } from '../services'

export type Next = Due | Expiry

/**
 * Does what time alone does to this incident, if anything is due by the database's clock. Returns what comes next, if
 * anything will. Looking too early, too late or twice is harmless: the incident as it stands decides, and the rules of the
 * action ask again when it is appended.
 */
export async function look(incidentId: string): Promise<Next | undefined> {
  const incident = await loadIncident(services().pool, incidentId)
  const due = incident && (await nextFor(incident))
  if (!incident || !due || due.at > services().clock.now()) return due
  const ack = await carryOut(incident, due)
  if (!ack.ok && ack.code === 'unavailable') throw new Error(`${due.act} could not be stored`)
  const after = await loadIncident(services().pool, incidentId)
  return after && nextFor(after)
}

/** What time will do next to this incident as it stands, or to the next of its guests. */
export async function nextFor(incident: Incident): Promise<Next | undefined> {
  const due = dueOf(incident, await areaRules(incident.areaId), services().clock.now())
  const expiry = expiryOf(incident)
  return !due || (expiry && expiry.at <= due.at) ? expiry : due
}

function carryOut({ id, stateSeq }: Incident, next: Next): Promise<Ack> {
  const { dispatch } = services()
  const { act } = next
  if (act === 'guest.expire') return dispatch.runAsSystem(id, act, { personId: next.personId })
  return act === 'incident.resume'
    ? dispatch.runAsSystem(id, act, { note: '', stateSeq })
    : dispatch.runAsSystem(id, act, {})
}
