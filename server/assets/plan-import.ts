import { labelKey } from '../../lib/assets'
import {
  problemIn,
  repeatedLines,
  type AssetImportOutcome,
  type AssetImportRow,
  type AssetProblem,
} from '../../lib/asset-import'
import { nameKey } from '../accounts/fields'
import type { Asset as StoredAsset } from '../generated/prisma/client'

const PARTS = ['label', 'name', 'place', 'serial'] as const
type Parts = Pick<AssetImportRow, (typeof PARTS)[number]>

/** What a row of an import comes to: what is told of it, and what is to be written. */
export type PlannedRow = {
  told: AssetImportOutcome
  make?: Parts & { areaId: string; labelKey: string }
  change?: { before: StoredAsset; data: Parts }
}

type Known = {
  /** Ids by name key. */
  areas: ReadonlyMap<string, string>
  /** The area of rows that name none. */
  areaId: string | undefined
  /** Machines by `assetKey`. */
  assets: ReadonlyMap<string, StoredAsset>
}

export function assetKey({ areaId, labelKey: key }: { areaId: string; labelKey: string }): string {
  return `${areaId}\n${key}`
}

/** What importing these rows would do, each by itself; nothing is written here. */
export function planImport(rows: readonly AssetImportRow[], known: Known): PlannedRow[] {
  const repeated = repeatedLines(rows)
  return rows.map((row) => {
    const { line, label } = row
    const areaId = row.area ? known.areas.get(nameKey(row.area)) : known.areaId
    const unplaced: AssetProblem | undefined = areaId ? undefined : row.area ? 'area-unknown' : 'area-missing'
    const problem = problemIn(row) ?? unplaced ?? (repeated.has(line) ? 'twice' : undefined)
    if (problem || !areaId) return { told: { line, label, outcome: 'error', problem: problem ?? 'area-missing' } }
    const parts = { label, name: row.name, place: row.place, serial: row.serial }
    const before = known.assets.get(assetKey({ areaId, labelKey: labelKey(label) }))
    if (!before) {
      return { told: { line, label, outcome: 'new' }, make: { ...parts, areaId, labelKey: labelKey(label) } }
    }
    const changed = PARTS.filter((part) => parts[part] !== before[part])
    const changes = before.retiredAt ? [...changed, 'retired' as const] : changed
    if (changes.length === 0) return { told: { line, label, outcome: 'unchanged' } }
    return { told: { line, label, outcome: 'update', changes }, change: { before, data: parts } }
  })
}
