import { z } from 'zod'
import type { PersonDetail } from '../../lib/admin-api'
import { refuse, type Refusal } from '../../lib/refusals'
import type { SignedIn } from '../auth/signed-in'
import { personDetail } from '../queries/admin-person'
import { services } from '../services'
import { afterChange } from './after-change'
import { areaProblem } from './area-problem'
import { recordAct } from './audit'
import { adminOnly, changePerson, findTarget, isAdmin } from './change-person'
import { confirmation } from './confirm'
import { areaIds, emailAddress, locale, password, personName, personTitle, roles, version } from './fields'
import { parsed } from './parsed'
import { difference, exchangedAreas, factsOf, type PersonFacts, saveFacts } from './person-facts'
import { unlessTaken } from './unique'

const schema = z.strictObject({
  version,
  name: personName.exactOptional(),
  email: emailAddress.exactOptional(),
  title: personTitle.exactOptional(),
  roles: roles.exactOptional(),
  areaIds: areaIds.exactOptional(),
  locale: locale.exactOptional(),
  confirmPassword: password.optional(),
})

/** An admin changes an account, if it is still at the version that the admin saw. */
export async function editPerson(
  actor: SignedIn,
  personId: string,
  input: unknown,
): Promise<{ ok: true; person: PersonDetail } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const refusal = adminOnly(actor)
  if (refusal) return refusal
  const { version: seen, confirmPassword, ...wanted } = read.data

  const found = await findTarget(services().db, personId)
  if (!found.ok) return found
  if (found.target.version !== seen) return changedMeanwhile(actor, personId)
  const before = factsOf(found.target)
  const after = factsOf({ ...before, ...wanted })
  const unfit =
    (await areaProblem(after.roles, after.areaIds)) ??
    (isAdmin(before) === isAdmin(after) ? undefined : await confirmation(actor, confirmPassword))
  if (unfit) return unfit

  const done = await unlessTaken(() => write(actor, personId, seen, before, after), refuse('email-taken'))
  if (!done.ok) return done.code === 'changed-meanwhile' ? changedMeanwhile(actor, personId) : done
  await afterChange(personId, exchangedAreas(before, after))
  return { ok: true, person: await personDetail(actor, personId) }
}

async function changedMeanwhile(actor: SignedIn, personId: string): Promise<Refusal> {
  return refuse('changed-meanwhile', undefined, { person: await personDetail(actor, personId) })
}

function write(actor: SignedIn, personId: string, seen: number, before: PersonFacts, after: PersonFacts) {
  return changePerson<{ ok: true }>(actor, personId, async (tx, target, otherAdmins) => {
    if (target.version !== seen) return refuse('changed-meanwhile')
    if (target.active && isAdmin(before) && !isAdmin(after) && otherAdmins === 0) return refuse('last-admin')
    const change = difference(before, after)
    if (!change) return { ok: true }
    await saveFacts(tx, personId, after)
    await recordAct(tx, actor, 'person.edited', personId, change)
    return { ok: true }
  })
}
