import { v7 } from 'uuid'
import { z } from 'zod'
import type { ImportAssets, ImportedAssets } from '../../lib/admin-api'
import { labelKey } from '../../lib/assets'
import { ROWS_AT_ONCE } from '../../lib/asset-import'
import type { Refusal } from '../../lib/refusals'
import { oneLine } from '../../lib/unseen'
import { recordActs, type By } from '../accounts/audit'
import { adminOnly } from '../accounts/change-person'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import type { Prisma } from '../generated/prisma/client'
import { changeAssets } from './change-assets'
import { assetKey, planImport, type PlannedRow } from './plan-import'

// Too long is for the plan to say, row by row; this only keeps the request in bounds.
const cell = z
  .string()
  .max(1_000)
  .transform((text) => oneLine(text.normalize('NFC')))
const schema = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        ...{ line: z.int().positive(), label: cell, name: cell, place: cell, serial: cell, area: cell },
      }),
    )
    .max(ROWS_AT_ONCE),
  areaId: z.uuid().exactOptional(),
  apply: z.boolean(),
})

/** An admin imports machines, or asks what that would do. Wrong rows are told, and left out. */
export async function importAssets(
  actor: SignedIn,
  input: unknown,
): Promise<({ ok: true } & ImportedAssets) | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  return adminOnly(actor) ?? runImport(actor, read.data)
}

/** The same for whoever was let in already: `by` is nobody on the command line. Writing it again changes nothing more. */
export function runImport(by: By, { rows, areaId, apply }: ImportAssets): Promise<{ ok: true } & ImportedAssets> {
  return changeAssets(async (tx) => {
    const areas = new Map((await tx.area.findMany()).map(({ nameKey, id }) => [nameKey, id]))
    const keys = rows.map(({ label }) => labelKey(label))
    const stored = await tx.asset.findMany({ where: { labelKey: { in: keys } } })
    const assets = new Map(stored.map((asset) => [assetKey(asset), asset]))
    const known = [...areas.values()].find((id) => id === areaId)
    const plan = planImport(rows, { areas, areaId: known, assets })
    const areaIds = apply ? await write(tx, by, plan) : []
    return { answer: { ok: true, rows: plan.map(({ told }) => told) }, areaIds }
  })
}

/** Returns the areas of what was written. */
async function write(tx: Prisma.TransactionClient, by: By, plan: readonly PlannedRow[]): Promise<string[]> {
  const made = plan.flatMap(({ make }) => (make ? [{ id: v7(), ...make }] : []))
  const changed = plan.flatMap(({ change }) => change ?? [])
  await tx.asset.createMany({ data: made })
  for (const { before, data } of changed) {
    await tx.asset.update({ where: { id: before.id }, data: { ...data, retiredAt: null, version: { increment: 1 } } })
  }
  await recordActs(tx, by, [
    ...made.map(({ id, labelKey: _, ...after }) => ({ act: 'asset.created' as const, targetId: id, after })),
    ...changed.flatMap(({ before: { id, label, name, place, serial, retiredAt }, data }) => [
      { act: 'asset.edited' as const, targetId: id, before: { label, name, place, serial }, after: data },
      ...(retiredAt ? [{ act: 'asset.restored' as const, targetId: id }] : []),
    ]),
  ])
  return [...made, ...changed.map(({ before }) => before)].map(({ areaId }) => areaId)
}
