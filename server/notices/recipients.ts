import { callsExperts, concerned, noticeFor, type Step } from '../../lib/notices/notice-for'
import type { Notice } from '../../lib/notices/notice-kinds'
import { isExpertOf, type Account } from '../../lib/people'
import { accounts } from '../accounts/account'
import { services } from '../services'

/** One entry that somebody is to be told of. */
export type NewNotice = Notice & { personId: string; incidentId: string; seq: number; at: string }

/** Whom these steps concern, and how, by the accounts as they are now. */
export async function noticesOf(steps: readonly Step[]): Promise<NewNotice[]> {
  const experts = await expertsOf(new Set(steps.filter(callsExperts).map(({ after }) => after.areaId)))
  const near = (step: Step) => {
    const called = callsExperts(step) ? experts.get(step.after.areaId) : undefined
    return called ? [...new Set([...concerned(step), ...called])] : concerned(step)
  }
  const people = await accounts([...new Set(steps.flatMap(near))])
  // Who can do something about a call that no expert hears comes first: a person is told of an entry once.
  const unheard = steps.filter((step) => callsExperts(step) && !experts.has(step.after.areaId))
  const alarms = (await adminsFor(unheard)).flatMap((personId) =>
    unheard.flatMap(({ entry: { incidentId, seq, at, by } }): NewNotice[] =>
      personId === by ? [] : [{ kind: 'unmanned', loud: true, personId, incidentId, seq, at }],
    ),
  )
  const notices = steps.flatMap((step) =>
    near(step).flatMap((id) => {
      const person = people.get(id)
      const notice = person && noticeFor(step, person, lastOwnerOf(step, people))
      const { incidentId, seq, at } = step.entry
      return notice ? [{ ...notice, personId: id, incidentId, seq, at }] : []
    }),
  )
  return [...alarms, ...notices]
}

function lastOwnerOf({ after: { lastOwnerId, areaId } }: Step, people: ReadonlyMap<string, Account>) {
  const account = lastOwnerId === null ? undefined : people.get(lastOwnerId)
  return account && isExpertOf(account, areaId) ? account : undefined
}

/** The active admins, when there is something to tell them. */
async function adminsFor(steps: readonly Step[]): Promise<string[]> {
  if (steps.length === 0) return []
  const admins = await services().db.person.findMany({
    where: { active: true, roles: { has: 'admin' } },
    select: { id: true },
  })
  return admins.map(({ id }) => id)
}

/** The active experts of these areas. */
async function expertsOf(areaIds: ReadonlySet<string>): Promise<Map<string, string[]>> {
  if (areaIds.size === 0) return new Map()
  const { rows } = await services().pool.query<{ area_id: string; people: string[] }>({
    name: 'experts-of-areas',
    text: `SELECT m.area_id, array_agg(p.id::text) AS people FROM area_member m JOIN person p ON p.id = m.person_id
            WHERE m.area_id = ANY($1::uuid[]) AND p.active AND 'expert' = ANY(p.roles) GROUP BY m.area_id`,
    values: [[...areaIds]],
  })
  return new Map(rows.map(({ area_id, people }) => [area_id, people]))
}
