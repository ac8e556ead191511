import { canSitIn, isExpertOf, type Account } from '../../lib/people'
import { account } from '../accounts/account'
import { IS_UNFINISHED } from './rows'
import { services } from '../services'
import { loadIncident } from './store'

const ATTEMPTS = 10

/**
 * After a change of somebody's account: what they own goes back to its waiting list unless they are still an active
 * expert of its area (O1), and seats they can no longer hold become free. Doing it twice is harmless; it runs after the
 * change is committed, and at start for everybody in case the process died in between.
 */
export async function settlePerson(personId: string): Promise<void> {
  const person = await account(personId)
  const { rows } = await services().pool.query<{ id: string }>(
    `SELECT i.id FROM incident i JOIN seat s ON s.incident_id = i.id
      WHERE ${IS_UNFINISHED} AND s.person_id = $1 AND s.seated`,
    [personId],
  )
  for (const { id } of rows) await settleRoom(id, personId, person)
}

/** Everybody who owns or sits somewhere without the right to: left over when a process died at the wrong moment. */
export async function settleEverybody(): Promise<void> {
  const { rows } = await services().pool.query<{ person_id: string }>(
    `SELECT DISTINCT p.id AS person_id FROM person p
       JOIN seat s ON s.person_id = p.id AND s.seated
       JOIN incident i ON i.id = s.incident_id AND ${IS_UNFINISHED}
      WHERE p.guest_of IS NULL AND (NOT p.active
         OR NOT EXISTS (SELECT FROM area_member m WHERE m.person_id = p.id AND m.area_id = i.area_id)
         OR (i.owner_id = p.id AND NOT 'expert' = ANY(p.roles)))`,
  )
  for (const { person_id: personId } of rows) await settlePerson(personId)
}

async function settleRoom(incidentId: string, personId: string, person: Account | undefined): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const incident = await loadIncident(services().pool, incidentId)
    if (!incident) return
    const { dispatch } = services()
    if (incident.ownerId === personId && !isExpertOf(person, incident.areaId)) {
      const ack = await dispatch.runAsSystem(incidentId, 'incident.return', { note: '', stateSeq: incident.stateSeq })
      if (!ack.ok && ack.code === 'stale') continue
    }
    const keeps = person?.active === true && (canSitIn(person, incident.areaId) || incident.creatorId === personId)
    if (!keeps) await dispatch.runAsSystem(incidentId, 'participant.remove', { personId })
    return
  }
}
