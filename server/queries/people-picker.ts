import { z } from 'zod'
import type { PickPerson } from '../../lib/admin-api'
import { isSeated } from '../../lib/incident/incident'
import { holdsRole } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import { oneLine } from '../../lib/unseen'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import { accessIncident } from '../incident/access'
import { services } from '../services'
import { folded, patterns } from './folded'
import { PERSON_CARD, ROOMS_OF_PERSON } from './person-row'

const MOST = 50
const SHARED = '($1::uuid[] IS NULL OR m.area_id = ANY($1))'
const MATCHES = folded(`p.name || ' ' || p.title`)

const q = z.string().max(200).transform(oneLine).default('')
const schema = z.union([z.strictObject({ incident: z.uuid(), q }), z.strictObject({ technicians: z.literal('1'), q })])
type Picked = { ok: true; people: PickPerson[] } | Refusal

/** Whom the viewer can choose, 50 at most: for a room they act in, or to raise an incident for. */
export async function peoplePicker(viewer: SignedIn, query: Record<string, string>): Promise<Picked> {
  const read = parsed(schema, query)
  if (!read.ok) return read
  const { data } = read
  return 'incident' in data ? forRoom(viewer, data.incident, data.q) : techniciansNear(viewer, data.q)
}

/** Who can be added to a room or take it over: its area's active experts and technicians. Not your room is no room (V3). */
async function forRoom(viewer: SignedIn, incidentId: string, search: string): Promise<Picked> {
  const found = await accessIncident(viewer, incidentId)
  if (!found || !(isSeated(found.incident, viewer.id) || holdsRole(viewer, 'admin'))) return refuse('not-found')
  const { rows } = await services().pool.query<PickPerson>({
    name: 'picker-room',
    text: `SELECT ${PERSON_CARD}, ${ROOMS_OF_PERSON}, json_build_array(json_build_object('id', a.id, 'name', a.name)) AS areas,
                  CASE WHEN s.seated THEN 'seated' WHEN NOT s.seated THEN 'former' END AS seat
           FROM area a JOIN area_member m ON m.area_id = a.id JOIN person p ON p.id = m.person_id
           LEFT JOIN seat s ON s.incident_id = $1 AND s.person_id = p.id
           WHERE a.id = $2 AND p.active AND p.roles && '{expert,technician}' AND ${MATCHES} LIKE ALL($3)
           ORDER BY ${folded('p.name')}, p.id LIMIT ${MOST}`,
    values: [incidentId, found.incident.areaId, patterns(search)],
  })
  return { ok: true, people: rows }
}

/** Technicians an expert may raise an incident for: those of the expert's areas; for an admin, of all. */
async function techniciansNear(viewer: SignedIn, search: string): Promise<Picked> {
  const isAdmin = holdsRole(viewer, 'admin')
  if (!isAdmin && !holdsRole(viewer, 'expert')) return refuse('not-allowed')
  const { rows } = await services().pool.query<PickPerson>({
    name: 'picker-technicians',
    text: `SELECT ${PERSON_CARD}, ${ROOMS_OF_PERSON}, NULL AS seat,
             (SELECT json_agg(json_build_object('id', a.id, 'name', a.name) ORDER BY a.name_key)
              FROM area_member m JOIN area a ON a.id = m.area_id WHERE m.person_id = p.id AND ${SHARED}) AS areas
           FROM person p WHERE p.active AND 'technician' = ANY(p.roles) AND p.id <> $2
             AND EXISTS (SELECT FROM area_member m WHERE m.person_id = p.id AND ${SHARED})
             AND ${MATCHES} LIKE ALL($3)
           ORDER BY ${folded('p.name')}, p.id LIMIT ${MOST}`,
    values: [isAdmin ? null : viewer.areaIds, viewer.id, patterns(search)],
  })
  return { ok: true, people: rows }
}
