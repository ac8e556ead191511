import { z } from 'zod'
import type { MadeGuestCode } from '../../lib/guest-api'
import type { Refusal } from '../../lib/refusals'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { codeOf } from './guest-code'

const schema = z.strictObject({
  id: z.uuid().toLowerCase(),
  incidentId: z.uuid().toLowerCase(),
  label: z.string(),
  validHours: z.number(),
  stayHours: z.number(),
})

/** An owner invites a guest: the room's own action decides and stores the code, which is to be seen in this answer only. */
export async function makeGuestCode(
  { id: by, sessionId }: SignedIn,
  body: unknown,
): Promise<({ ok: true } & MadeGuestCode) | Refusal> {
  const read = parsed(schema, body)
  if (!read.ok) return read
  const { id, incidentId, ...wanted } = read.data
  const command = { id, incidentId, name: 'guest.invite', input: { codeId: id, ...wanted } }
  const ack = await services().dispatch.receive({ id: by, sessionId }, command)
  return ack.ok ? { ok: true, codeId: id, code: codeOf(incidentId, id) } : ack
}
