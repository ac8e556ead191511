import { z } from 'zod'
import type { PersonDetail, WorkRow } from '../../lib/admin-api'
import { refuse, type Refusal } from '../../lib/refusals'
import { adminOnly } from '../accounts/change-person'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { devicesOf } from './devices'
import { PERSON_ROW, personRow, type PersonRowRow } from './person-row'

type Row = PersonRowRow & { version: number; locale: PersonDetail['locale']; created_at: Date }

/** Everything an admin sees of one person. */
export async function adminPerson(
  viewer: SignedIn,
  personId: string,
): Promise<{ ok: true; person: PersonDetail } | Refusal> {
  const refusal = adminOnly(viewer)
  if (refusal) return refusal
  const found = z.uuid().safeParse(personId).success ? await findDetail(viewer, personId) : undefined
  return found ? { ok: true, person: found } : refuse('not-found')
}

/** The same for somebody who is known to exist and a viewer who was just allowed to change them. */
export async function personDetail(viewer: SignedIn, personId: string): Promise<PersonDetail> {
  const found = await findDetail(viewer, personId)
  if (!found) throw new Error('a person vanished, although nothing deletes people')
  return found
}

async function findDetail(viewer: SignedIn, personId: string): Promise<PersonDetail | undefined> {
  const { rows } = await services().pool.query<Row>({
    name: 'admin-person',
    text: `SELECT ${PERSON_ROW}, p.version, p.locale, p.created_at FROM person p WHERE p.id = $1 AND p.guest_of IS NULL`,
    values: [personId],
  })
  const [row] = rows
  if (!row) return undefined
  const [devices, work] = await Promise.all([devicesOf(personId, viewer.sessionId), openWork(personId)])
  const { version, locale, created_at: createdAt } = row
  return { ...personRow(row), version, locale, createdAt: createdAt.toISOString(), devices, openWork: work }
}

/** The rooms somebody owns: what an admin may know of them, which is their headers (AD2). */
export async function openWork(personId: string): Promise<WorkRow[]> {
  const { rows } = await services().pool.query<WorkRow>({
    name: 'open-work',
    text: `SELECT id, number, title, situation, status, outcome FROM incident WHERE owner_id = $1 ORDER BY last_activity_at DESC, id`,
    values: [personId],
  })
  return rows
}
