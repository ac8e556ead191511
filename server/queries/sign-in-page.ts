import type { DemoPerson, SignInPage } from '../../lib/admin-api'
import { IS_UNFINISHED } from '../incident/rows'
import { services } from '../services'
import { AREAS_OF_PERSON, PERSON_CARD } from './person-row'

/** What somebody who is not signed in may see: no people, except the made-up ones of try-out mode. */
export async function signInPage(): Promise<SignInPage> {
  const { env, db } = services()
  const [organisation, person] = await Promise.all([
    db.organisation.findUnique({ where: { id: 1 }, select: { name: true } }),
    db.person.findFirst({ select: { id: true } }),
  ])
  return {
    mode: env.mode,
    organisation: organisation?.name ?? '',
    needsSetup: person === null,
    demo: env.mode === 'tryout' ? await demoPeople() : [],
  }
}

async function demoPeople(): Promise<DemoPerson[]> {
  const { rows } = await services().pool.query<DemoPerson>({
    name: 'demo-people',
    text: `SELECT ${PERSON_CARD}, ${AREAS_OF_PERSON},
             (SELECT count(*)::int FROM incident i WHERE ${IS_UNFINISHED}
                AND (i.owner_id = p.id OR i.creator_id = p.id)) AS mine,
             CASE WHEN 'expert' = ANY(p.roles) THEN (SELECT count(*)::int
                FROM incident i JOIN area_member m ON m.area_id = i.area_id
                WHERE m.person_id = p.id AND i.status = 'open') ELSE 0 END AS waiting,
             (SELECT i.title FROM incident i WHERE i.status = 'open' AND i.creator_id = p.id
                ORDER BY i.created_at DESC LIMIT 1) AS "waitingTitle"
           FROM person p WHERE p.demo AND p.active ORDER BY p.created_at, p.id`,
  })
  return rows
}
