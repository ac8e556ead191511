import { parse } from 'csv-parse/sync'
import {
  ASSET_COLUMNS,
  ASSET_PROBLEMS,
  readAssetRows,
  repeatedLines,
  ROWS_AT_ONCE,
  type AssetImportOutcome,
  type AssetImportRow,
} from '../../lib/asset-import'
import { nameKey } from '../accounts/fields'
import { runImport } from '../assets/import-assets'
import { LaunchError } from '../launch/launch-error'
import { services } from '../services'
import { print } from './print'
import { readFileOrSay } from './read-file'
import { pathFrom, withServices } from './settings'

type Options = { dryRun?: true; area?: string }

/** Adds and changes an area's machines from a CSV file; again changes nothing more. A single wrong row, and nothing is done. */
export async function importAssets(file: string, { dryRun, area }: Options): Promise<void> {
  const rows = readRows(pathFrom(file), await readFileOrSay(pathFrom(file)))
  await withServices(async () => {
    const areaId = area === undefined ? undefined : await areaNamed(area)
    const run = (apply: boolean) => runAll(rows, areaId, apply)
    const plan = await run(false)
    for (const row of plan) print(lineOf(row))
    const counts = countsOf(plan)
    if (plan.some(({ outcome }) => outcome === 'error'))
      throw new LaunchError(`Nothing was imported: ${counts}.`, 'Mend these rows, then run it again.')
    if (!dryRun) await run(true)
    print(dryRun ? `Nothing was changed. It would be: ${counts}.` : `Imported: ${counts}.`)
  })
}

function readRows(path: string, text: string): AssetImportRow[] {
  const say = (problem: string, help: string) => new LaunchError(`${path}: ${problem}`, help)
  let read: ReturnType<typeof readAssetRows>
  try {
    read = readAssetRows(text, (given, options) => parse(given, options))
  } catch (error) {
    throw say(`this is no CSV file (${(error as Error).message})`, 'Save it as CSV with a header row.')
  }
  const there = `There are ${ASSET_COLUMNS.join(', ')}; label and name are needed.`
  if ('stray' in read) throw say(`there is no column "${read.stray}"`, there)
  if ('missing' in read) throw say(`the column "${read.missing}" is missing`, there)
  return read.rows
}

async function areaNamed(name: string): Promise<string> {
  const area = await services().db.area.findUnique({ where: { nameKey: nameKey(name) } })
  if (!area) throw new LaunchError(`There is no area "${name}".`, 'Give its name as the admin pages show it.')
  return area.id
}

/** A label that stands twice is wrong wherever the pieces are cut. */
async function runAll(
  rows: readonly AssetImportRow[],
  areaId: string | undefined,
  apply: boolean,
): Promise<AssetImportOutcome[]> {
  const repeated = repeatedLines(rows)
  const told: AssetImportOutcome[] = []
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const piece = rows.slice(at, at + ROWS_AT_ONCE)
    told.push(...(await runImport(undefined, { rows: piece, ...(areaId && { areaId }), apply })).rows)
  }
  return told.map((row) =>
    repeated.has(row.line) && row.outcome !== 'error'
      ? { line: row.line, label: row.label, outcome: 'error', problem: 'twice' }
      : row,
  )
}

function lineOf(row: AssetImportOutcome): string {
  switch (row.outcome) {
    case 'new':
      return `+ ${row.label}`
    case 'update':
      return `~ ${row.label} (${row.changes.join(', ')})`
    case 'unchanged':
      return `· ${row.label}`
    case 'error':
      return `✗ line ${row.line}: ${ASSET_PROBLEMS[row.problem]}`
  }
}

function countsOf(rows: readonly AssetImportOutcome[]): string {
  const count = (wanted: AssetImportOutcome['outcome']) => rows.filter(({ outcome }) => outcome === wanted).length
  return `${count('new')} new, ${count('update')} changed, ${count('unchanged')} unchanged, ${count('error')} wrong`
}
