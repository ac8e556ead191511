import type { Incident } from '../../lib/incident/incident'
import { codeOf, hashOf } from '../guests/guest-code'

/** Somebody who comes by a guest's code: the account and the session that are made for him. */
export type Newcomer = { id: string; name: string; sessionId: string; userAgent: string; address: string }

/** The rows of a newcomer, where the step that seats him is written; they follow the parameters of every change. */
export const NEWCOMER = `, guest AS (
    INSERT INTO person (id, name, roles, guest_of) SELECT $20::uuid, $21::text, '{}', id FROM step
  ), pass AS (
    INSERT INTO session (id, person_id, expires_at, user_agent, address)
    SELECT $22::uuid, $20::uuid, $23::timestamptz, $24::text, $25::text FROM step
  )`

export function newcomerValues(after: Incident, { id, name, sessionId, userAgent, address }: Newcomer): unknown[] {
  const until = after.guests.find(({ personId }) => personId === id)?.until
  return [id, name, sessionId, until, userAgent.slice(0, 400), address]
}

/** The digest of an invitation's code, in the same place: nobody is invited without one. */
export const INVITED = `, code AS (
    INSERT INTO guest_code (incident_id, id, hash) SELECT id, $20::uuid, $21::bytea FROM step
  )`

/** For a step that invites somebody; undefined for any other. */
export function invitedValues(before: Incident | undefined, after: Incident): unknown[] | undefined {
  const invited = after.guests[before?.guests.length ?? 0]
  return invited && [invited.codeId, hashOf(codeOf(after.id, invited.codeId))]
}
