import { z } from 'zod'
import type { CreatedPerson } from '../../lib/admin-api'
import type { Refusal } from '../../lib/refusals'
import type { SignedIn } from '../auth/signed-in'
import { personDetail } from '../queries/admin-person'
import { addPerson } from './add-person'
import { afterChange } from './after-change'
import { areaProblem } from './area-problem'
import { adminOnly } from './change-person'
import { chosenPassword } from './chosen-password'
import { confirmation } from './confirm'
import { areaIds, emailAddress, locale, password, personName, personTitle, roles } from './fields'
import { parsed } from './parsed'

const schema = z.strictObject({
  name: personName,
  email: emailAddress,
  title: personTitle.default(''),
  roles,
  areaIds,
  locale: locale.default(null),
  password: password.optional(),
  confirmPassword: password.optional(),
})

/** An admin makes an account. Without a password one is made up and returned, never to be seen again. */
export async function createPerson(actor: SignedIn, input: unknown): Promise<({ ok: true } & CreatedPerson) | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const { password: given, confirmPassword, areaIds: areas, ...person } = read.data
  const refusal =
    adminOnly(actor) ??
    (await areaProblem(person.roles, areas)) ??
    (person.roles.includes('admin') ? await confirmation(actor, confirmPassword) : undefined)
  if (refusal) return refusal
  const secret = await chosenPassword(given, [person.name, person.email])
  if (!secret.ok) return secret

  const done = await addPerson(actor, { ...person, areaIds: areas }, secret.hash)
  if (!done.ok) return done
  await afterChange(done.id, areas)
  return { ok: true, person: await personDetail(actor, done.id), initialPassword: secret.shown }
}
