import { z } from 'zod'
import { refuse, type Refusal } from '../../lib/refusals'
import { announceSessionsEnded, endSessions, markSessionsEnded, type Which } from '../auth/end-sessions'
import type { SignedIn } from '../auth/signed-in'
import { recordAct } from './audit'
import { adminOnly, changePerson } from './change-person'
import { parsed } from './parsed'

const schema = z.strictObject({ sessionId: z.uuid().optional() })

/** An admin signs somebody out: of one device, or of all. */
export async function endPersonSessions(
  actor: SignedIn,
  personId: string,
  input: unknown,
): Promise<{ ok: true; ended: number } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const refusal = adminOnly(actor)
  if (refusal) return refusal
  const which: Which = read.data.sessionId ? { only: read.data.sessionId } : {}

  const done = await changePerson(actor, personId, async (tx) => {
    const ended = await markSessionsEnded(tx, personId, which)
    if (ended.length > 0) await recordAct(tx, actor, 'person.signed-out', personId, { after: { sessions: ended } })
    return { ok: true as const, ended }
  })
  if (!done.ok) return done
  announceSessionsEnded(personId, done.ended, 'admin')
  return { ok: true, ended: done.ended.length }
}

/** A person signs one of the own devices out; one that is not the person's does not exist. */
export async function endOwnSession(actor: SignedIn, sessionId: string): Promise<{ ok: true } | Refusal> {
  if (!z.uuid().safeParse(sessionId).success) return refuse('not-found')
  const ended = await endSessions(actor.id, { only: sessionId }, 'own-devices')
  return ended.length > 0 ? { ok: true } : refuse('not-found')
}
