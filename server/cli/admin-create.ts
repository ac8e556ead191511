import { addPerson } from '../accounts/add-person'
import { afterChange } from '../accounts/after-change'
import { recordAct } from '../accounts/audit'
import { chosenPassword } from '../accounts/chosen-password'
import { emailAddress, personName } from '../accounts/fields'
import { announceSessionsEnded, markSessionsEnded } from '../auth/end-sessions'
import { LaunchError } from '../launch/launch-error'
import { services } from '../services'
import { print } from './print'
import { withServices } from './settings'

/**
 * Makes somebody an active admin with a new password, shown once (AD5): the way back in when the last one is lost.
 * It is written into the audit log as an act of nobody's account, and ends the person's sessions.
 */
export async function createAdmin(options: { email: string; name?: string }): Promise<void> {
  const email = emailAddress.safeParse(options.email)
  if (!email.success)
    throw new LaunchError(`"${options.email}" is no e-mail address.`, 'Give --email name@example.org.')
  await withServices(async () => {
    const known = await services().db.person.findUnique({ where: { email: email.data } })
    const secret = await chosenPassword(undefined, [])
    if (!secret.ok) throw new Error(secret.code)
    if (known) await recover(known.id, known.roles, secret.hash)
    else await create(email.data, options.name, secret.hash)
    print(`${email.data} is an admin${known ? ' again' : ''}. The password, shown this once:\n\n    ${secret.shown}\n`)
  })
}

async function create(email: string, givenName: string | undefined, passwordHash: string): Promise<void> {
  const name = personName.safeParse(givenName)
  if (!name.success) throw new LaunchError('Nobody has this e-mail address yet.', 'Give --name for a new account.')
  const facts = { name: name.data, email, title: '', roles: ['admin' as const], locale: null, areaIds: [] }
  const done = await addPerson(undefined, facts, passwordHash)
  if (!done.ok) throw new LaunchError('Somebody else has just taken this e-mail address.', 'Run it again.')
  await afterChange(done.id)
}

async function recover(id: string, roles: readonly string[], passwordHash: string): Promise<void> {
  const ended = await services().db.$transaction(async (tx) => {
    const after = { roles: [...new Set([...roles, 'admin'])], active: true }
    const data = { ...after, passwordHash, failedSignIns: 0, version: { increment: 1 } }
    await tx.person.update({ where: { id }, data })
    await recordAct(tx, undefined, 'person.recovered', id, { before: { roles: [...roles] }, after })
    return markSessionsEnded(tx, id)
  })
  announceSessionsEnded(id, ended, 'password-changed')
  await afterChange(id)
}
