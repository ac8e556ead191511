import { v7 } from 'uuid'
import { z } from 'zod'
import type { AreaDetail } from '../../lib/admin-api'
import { refuse, type Refusal } from '../../lib/refusals'
import { recordAct } from '../accounts/audit'
import { adminOnly } from '../accounts/change-person'
import { areaName, areaRuleFields, nameKey } from '../accounts/fields'
import { parsed } from '../accounts/parsed'
import { unlessTaken } from '../accounts/unique'
import type { SignedIn } from '../auth/signed-in'
import { adminArea } from '../queries/admin-areas'
import { services } from '../services'

const schema = z.strictObject({ name: areaName, ...areaRuleFields })

/** An admin makes an area; nobody is in it yet. */
export async function createArea(actor: SignedIn, input: unknown): Promise<{ ok: true; area: AreaDetail } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const refusal = adminOnly(actor)
  if (refusal) return refusal
  const id = v7()
  const done = await unlessTaken(
    () =>
      services().db.$transaction(async (tx) => {
        await tx.area.create({ data: { id, ...read.data, nameKey: nameKey(read.data.name) } })
        await recordAct(tx, actor, 'area.created', id, { after: read.data })
        return { ok: true as const }
      }),
    refuse('name-taken'),
  )
  if (!done.ok) return done
  services().bus.publish('area', { areaId: id })
  return adminArea(actor, id)
}
