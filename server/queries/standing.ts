import type { Account } from '../../lib/people'
import type { Standing } from '../../lib/wire'
import { accessIncident } from '../incident/access'
import { perBus } from '../per-bus'
import { services } from '../services'
import { createUsualWaits } from './usual-wait'

/** A waiting incident, whose it is, and how it stands. */
export type Waiting = { incidentId: string; creatorId: string; standing: Standing }

type Expert = { id: string; availability: string }

const usualWaits = perBus(() => createUsualWaits())

/** How it stands with this incident, for somebody who sits in its room; undefined unless it waits. */
export async function standingOf(viewer: Account, incidentId: string): Promise<Standing | undefined> {
  const found = await accessIncident(viewer, incidentId)
  if (found?.access !== 'room' || found.incident.status !== 'open') return undefined
  const waiting = await standingsIn(found.incident.areaId)
  return waiting.find((one) => one.incidentId === incidentId)?.standing
}

/** How it stands with everything that waits in this area, the longest wait first. */
export async function standingsIn(areaId: string): Promise<Waiting[]> {
  const { pool, clock } = services()
  const { rows } = await pool.query<{ id: string; creator_id: string }>({
    name: 'standings',
    text: `SELECT id, creator_id FROM incident WHERE area_id = $1 AND status = 'open' ORDER BY waiting_since, id`,
    values: [areaId],
  })
  if (rows.length === 0) return []
  const [experts, usual] = await Promise.all([expertsHere(areaId), usualWaits()(areaId, clock.now())])
  return rows.map(({ id, creator_id: creatorId }, index) => {
    const others = experts.filter((expert) => expert.id !== creatorId) // Nobody accepts his own.
    const available = others.filter(({ availability }) => availability === 'available').length
    return { incidentId: id, creatorId, standing: { place: index + 1, available, onDuty: others.length, usual } }
  })
}

/** The area's experts who are connected and do not say that they are away. */
async function expertsHere(areaId: string): Promise<Expert[]> {
  const { pool, presence } = services()
  const { rows } = await pool.query<Expert>({
    name: 'experts-on-duty',
    text: `SELECT p.id, p.availability FROM area_member m JOIN person p ON p.id = m.person_id
            WHERE m.area_id = $1 AND p.active AND 'expert' = ANY(p.roles) AND p.availability <> 'away'`,
    values: [areaId],
  })
  return rows.filter(({ id }) => presence.isOnline(id))
}
