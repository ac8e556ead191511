import { v7 } from 'uuid'
import { z } from 'zod'
import type { AssetRow } from '../../lib/admin-api'
import { labelKey } from '../../lib/assets'
import { refuse, type Refusal } from '../../lib/refusals'
import { recordAct } from '../accounts/audit'
import { adminOnly } from '../accounts/change-person'
import { parsed } from '../accounts/parsed'
import { unlessTaken } from '../accounts/unique'
import type { SignedIn } from '../auth/signed-in'
import { adminAsset } from '../queries/admin-assets'
import { changeAssets } from './change-assets'
import { assetFields } from './fields'

const schema = z.strictObject({
  areaId: z.uuid(),
  ...assetFields,
  place: assetFields.place.default(''),
  serial: assetFields.serial.default(''),
})

/** An admin adds a machine to an area. */
export async function createAsset(actor: SignedIn, input: unknown): Promise<{ ok: true; asset: AssetRow } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const refusal = adminOnly(actor)
  if (refusal) return refusal
  const id = v7()
  const done = await unlessTaken(() => write(actor, id, read.data), refuse('label-taken'))
  return done.ok ? adminAsset(actor, id) : done
}

function write(actor: SignedIn, id: string, data: z.infer<typeof schema>) {
  return changeAssets<{ ok: true } | Refusal>(async (tx) => {
    const area = await tx.area.findUnique({ where: { id: data.areaId }, select: { id: true } })
    if (!area) return { answer: refuse('not-found'), areaIds: [] }
    await tx.asset.create({ data: { id, ...data, labelKey: labelKey(data.label) } })
    await recordAct(tx, actor, 'asset.created', id, { after: data })
    return { answer: { ok: true }, areaIds: [data.areaId] }
  })
}
