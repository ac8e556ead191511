import type { Incident } from '../../lib/incident/incident'
import { accessOf, type Access } from '../../lib/incident/rights'
import type { Account } from '../../lib/people'
import { services } from '../services'
import { loadIncident } from './store'

/** The incident as stored now with what this person may read of it; undefined when it is not theirs or does not exist (V3). */
export async function accessIncident(
  viewer: Account,
  incidentId: string,
): Promise<{ incident: Incident; access: Exclude<Access, 'nothing'> } | undefined> {
  const incident = await loadIncident(services().pool, incidentId)
  const access = incident ? accessOf(incident, viewer) : 'nothing'
  return incident && access !== 'nothing' ? { incident, access } : undefined
}
