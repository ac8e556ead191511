import { z } from 'zod'
import { refuse, type Refusal } from '../../lib/refusals'
import type { Me } from '../../lib/wire'
import type { SignedIn } from '../auth/signed-in'
import { me } from '../queries/me'
import { services } from '../services'
import { recordAct } from './audit'
import { availability, locale, personName, theme } from './fields'
import { parsed } from './parsed'

const schema = z.strictObject({
  name: personName.exactOptional(),
  locale: locale.exactOptional(),
  theme: theme.exactOptional(),
  availability: availability.exactOptional(),
})

/** A person changes the own name, language, theme or availability. */
export async function editMe(actor: SignedIn, input: unknown): Promise<{ ok: true; me: Me } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const { name } = read.data
  // A guest is who he said he was, and is asked for nowhere else.
  if (actor.guestOf && (name !== undefined || read.data.availability !== undefined)) return refuse('not-allowed')
  const renamed = name !== undefined && name !== actor.name
  await services().db.$transaction(async (tx) => {
    const version = renamed ? { version: { increment: 1 } } : {}
    await tx.person.update({ where: { id: actor.id }, data: { ...read.data, ...version } })
    if (renamed)
      await recordAct(tx, actor, 'person.edited', actor.id, { before: { name: actor.name }, after: { name } })
  })
  services().bus.publish('account', { personId: actor.id })
  return { ok: true, me: await me(actor) }
}
