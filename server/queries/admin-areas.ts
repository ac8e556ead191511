import { z } from 'zod'
import type { AreaDetail, AreaPerson, AreaRow } from '../../lib/admin-api'
import { refuse, type Refusal } from '../../lib/refusals'
import { adminOnly } from '../accounts/change-person'
import type { SignedIn } from '../auth/signed-in'
import { IS_UNFINISHED } from '../incident/rows'
import { services } from '../services'
import { PERSON_CARD, ROOMS_OF_PERSON } from './person-row'

/** The areas with how they are staffed and what waits in them, for an admin. */
export async function adminAreas(viewer: SignedIn): Promise<{ ok: true; areas: AreaRow[] } | Refusal> {
  return adminOnly(viewer) ?? { ok: true, areas: await areaRows(null) }
}

/** One area with its people, the experts' load included. */
export async function adminArea(viewer: SignedIn, areaId: string): Promise<{ ok: true; area: AreaDetail } | Refusal> {
  const refusal = adminOnly(viewer)
  if (refusal) return refusal
  const [area] = z.uuid().safeParse(areaId).success ? await areaRows(areaId) : []
  return area ? { ok: true, area: { ...area, people: await areaPeople(areaId) } } : refuse('not-found')
}

const RULES = `a.participant_cap AS "participantCap", a.on_hold AS "onHold", a.resolved, a.guests,
  a.close_resolved_hours AS "closeResolvedHours", a.close_held_days AS "closeHeldDays",
  a.questions, a.help_text AS "helpText", a.help_phone AS "helpPhone"`

async function areaRows(areaId: string | null): Promise<AreaRow[]> {
  const { rows } = await services().pool.query<AreaRow>({
    name: 'admin-areas',
    text: `SELECT a.id, a.name, ${RULES}, a.version, staff.*, work.* FROM area a,
      LATERAL (SELECT count(*) FILTER (WHERE 'expert' = ANY(p.roles))::int AS experts,
                      count(*) FILTER (WHERE 'expert' = ANY(p.roles) AND p.availability = 'available')::int
                        AS "expertsAvailable",
                      count(*) FILTER (WHERE 'technician' = ANY(p.roles))::int AS technicians
               FROM area_member m JOIN person p ON p.id = m.person_id
               WHERE m.area_id = a.id AND p.active) staff,
      LATERAL (SELECT count(*) FILTER (WHERE i.status = 'open')::int AS waiting, count(*)::int AS "notClosed"
               FROM incident i WHERE i.area_id = a.id AND ${IS_UNFINISHED}) work
      WHERE $1::uuid IS NULL OR a.id = $1 ORDER BY a.name_key`,
    values: [areaId],
  })
  return rows
}

async function areaPeople(areaId: string): Promise<AreaPerson[]> {
  const { rows } = await services().pool.query<AreaPerson>({
    name: 'admin-area-people',
    text: `SELECT ${PERSON_CARD}, ${ROOMS_OF_PERSON}
           FROM area_member m JOIN person p ON p.id = m.person_id
           WHERE m.area_id = $1 ORDER BY p.active DESC, p.name, p.id`,
    values: [areaId],
  })
  return rows
}
