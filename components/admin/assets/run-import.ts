import type { ImportAssets, ImportedAssets } from '../../../lib/admin-api'
import { repeatedLines, ROWS_AT_ONCE, type AssetImportOutcome, type AssetImportRow } from '../../../lib/asset-import'
import { call, type Problem } from '../../api/call'

/** A request's body may have 64 kB; what is beside the rows is little. */
const MOST_BYTES = 48_000

/**
 * Asks what importing these rows would do, or does it, a piece after the other; rows whose label stands twice are never sent.
 * Each piece is whole: after a problem the same file can be imported again.
 */
export async function runImport(
  rows: readonly AssetImportRow[],
  { areaId, apply, onProgress }: { areaId: string; apply: boolean; onProgress: (done: number) => void },
): Promise<{ ok: true; rows: AssetImportOutcome[] } | Problem> {
  const repeated = repeatedLines(rows)
  const told: AssetImportOutcome[] = rows.flatMap(({ line, label }) =>
    repeated.has(line) ? [{ line, label, outcome: 'error', problem: 'twice' }] : [],
  )
  for (const piece of inPieces(rows.filter(({ line }) => !repeated.has(line)))) {
    const request: ImportAssets = { rows: piece, ...(areaId && { areaId }), apply }
    const answer = await call<ImportedAssets>('POST', '/api/admin/assets/import', request)
    if (!answer.ok) return answer
    told.push(...answer.rows)
    onProgress(told.length)
  }
  return { ok: true, rows: told.sort((a, b) => a.line - b.line) }
}

function inPieces(rows: readonly AssetImportRow[]): AssetImportRow[][] {
  const pieces: AssetImportRow[][] = []
  let bytes = 0
  for (const row of rows) {
    const own = new TextEncoder().encode(JSON.stringify(row)).length + 1
    const last = pieces.at(-1)
    if (last && last.length < ROWS_AT_ONCE && bytes + own <= MOST_BYTES) last.push(row)
    else pieces.push([row])
    bytes = pieces.at(-1) === last ? bytes + own : own
  }
  return pieces
}
