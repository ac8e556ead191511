import { z } from 'zod'
import type { AssetRow } from '../../lib/admin-api'
import { labelKey } from '../../lib/assets'
import { refuse, type Refusal } from '../../lib/refusals'
import { recordAct } from '../accounts/audit'
import { version } from '../accounts/fields'
import { parsed } from '../accounts/parsed'
import { unlessTaken } from '../accounts/unique'
import type { SignedIn } from '../auth/signed-in'
import { adminAsset } from '../queries/admin-assets'
import { changeAssets } from './change-assets'
import { assetFields } from './fields'

const schema = z.strictObject({
  version,
  label: assetFields.label.exactOptional(),
  name: assetFields.name.exactOptional(),
  place: assetFields.place.exactOptional(),
  serial: assetFields.serial.exactOptional(),
  retired: z.boolean().exactOptional(),
})

/** An admin changes a machine's record, retires it or brings it back, if it is still at the version the admin saw. */
export async function editAsset(
  actor: SignedIn,
  assetId: string,
  input: unknown,
): Promise<{ ok: true; asset: AssetRow } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const seen = await adminAsset(actor, assetId)
  if (!seen.ok) return seen
  const done = await unlessTaken(() => write(actor, seen.asset, read.data), refuse('label-taken'))
  const now = await adminAsset(actor, assetId)
  if (!done.ok) return done.code === 'changed-meanwhile' && now.ok ? { ...done, details: { asset: now.asset } } : done
  return now
}

function write(actor: SignedIn, before: AssetRow, { version: seen, retired, ...wanted }: z.infer<typeof schema>) {
  return changeAssets<{ ok: true } | Refusal>(async (tx) => {
    const { count } = await tx.asset.updateMany({
      where: { id: before.id, version: seen },
      data: {
        ...wanted,
        ...(wanted.label !== undefined && { labelKey: labelKey(wanted.label) }),
        ...(retired !== undefined && retired !== before.retired && { retiredAt: retired ? new Date() : null }),
        version: { increment: 1 },
      },
    })
    if (count === 0) return { answer: refuse('changed-meanwhile'), areaIds: [] }
    const parts = Object.keys(wanted) as (keyof typeof wanted)[]
    const was = Object.fromEntries(parts.map((part) => [part, before[part]]))
    if (parts.length > 0) await recordAct(tx, actor, 'asset.edited', before.id, { before: was, after: wanted })
    if (retired !== undefined && retired !== before.retired)
      await recordAct(tx, actor, retired ? 'asset.retired' : 'asset.restored', before.id)
    return { answer: { ok: true }, areaIds: [before.areaId] }
  })
}
