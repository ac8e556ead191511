import { v7 } from 'uuid'
import { z } from 'zod'
import type { MadeGuestCode } from '../../lib/guest-api'
import type { Refusal } from '../../lib/refusals'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { newCode, storeCode } from './guest-code'

const schema = z.strictObject({
  incidentId: z.uuid(),
  label: z.string(),
  validHours: z.number(),
  stayHours: z.number(),
})

/** An owner invites a guest: the room's own action decides, then the code is made, to be seen in this answer only. */
export async function makeGuestCode(
  { id, sessionId }: SignedIn,
  body: unknown,
): Promise<({ ok: true } & MadeGuestCode) | Refusal> {
  const read = parsed(schema, body)
  if (!read.ok) return read
  const { incidentId, ...wanted } = read.data
  const codeId = v7()
  const command = { id: v7(), incidentId, name: 'guest.invite', input: { codeId, ...wanted } }
  const ack = await services().dispatch.receive({ id, sessionId }, command)
  if (!ack.ok) return ack
  const code = newCode()
  await storeCode(codeId, incidentId, code)
  return { ok: true, codeId, code }
}
