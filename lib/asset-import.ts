import { ASSET_LENGTHS, labelKey } from './assets'

/** The columns that a file of machines may have; `label` and `name` must be there. */
export const ASSET_COLUMNS = ['label', 'name', 'place', 'serial', 'area'] as const
type Column = (typeof ASSET_COLUMNS)[number]

/** Rows that one request carries at most. */
export const ROWS_AT_ONCE = 200

/** One row as it stands in the file; `line` is the file's, counted from 1. An empty `area` is the one chosen for all. */
export type AssetImportRow = Record<Column, string> & { line: number }

/** What is wrong with a row. */
export const ASSET_PROBLEMS = {
  'label-missing': 'the label is empty',
  'label-long': `the label has more than ${ASSET_LENGTHS.label} characters`,
  'name-missing': 'the name is empty',
  'name-long': `the name has more than ${ASSET_LENGTHS.name} characters`,
  'place-long': `the place has more than ${ASSET_LENGTHS.place} characters`,
  'serial-long': `the serial number has more than ${ASSET_LENGTHS.serial} characters`,
  'area-missing': 'the area is empty',
  'area-unknown': 'there is no area with this name',
  twice: 'this label stands further up already',
} as const
export type AssetProblem = keyof typeof ASSET_PROBLEMS

/** What importing a row does, or did. An `update` says which parts change; `retired` is a machine back in use. */
export type AssetImportOutcome = { line: number; label: string } & (
  | { outcome: 'new' | 'unchanged' }
  | { outcome: 'update'; changes: readonly ('label' | 'name' | 'place' | 'serial' | 'retired')[] }
  | { outcome: 'error'; problem: AssetProblem }
)

/** What separates the cells, read from the header row: spreadsheets write what their country does. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1)
  const count = (mark: string) => header.split(mark).length
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** A header cell as a column's name; `words` are those of another language, in lower case. */
function columnNamed(cell: string, words: Readonly<Record<string, string>>): string {
  const name = cell.trim().toLowerCase().normalize()
  return words[name] ?? name
}

/** csv-parse's `parse`, of the build for where this runs. */
type Parse = (text: string, options: ReturnType<typeof csvOptions>) => unknown

/**
 * The rows of a CSV file's text, or the column that should not be there or is missing. Columns may be named in the `words`
 * of another language, in lower case, as well. @throws what `parse` throws where it is no CSV
 */
export function readAssetRows(
  text: string,
  parse: Parse,
  words: Readonly<Record<string, string>> = {},
): ReturnType<typeof assetRows> {
  const columns: string[] = []
  const named = (cells: string[]) => {
    columns.push(...cells.map((cell) => columnNamed(cell, words)))
    return columns
  }
  const records = parse(text, csvOptions(text, named)) as { record: Record<string, string>; info: { lines: number } }[]
  return assetRows(
    columns,
    records.map(({ record, info }) => ({ record, line: info.lines })),
  )
}

function csvOptions(text: string, columns: (cells: string[]) => string[]) {
  return {
    ...{ bom: true, delimiter: delimiterOf(text), columns, info: true as const },
    ...{ relax_column_count: true, skip_empty_lines: true, trim: true },
  }
}

/** The rows of a file that was read into records, or the column that should not be there or is missing. */
function assetRows(
  columns: readonly string[],
  records: readonly { record: Record<string, string>; line: number }[],
): { rows: AssetImportRow[] } | { stray: string } | { missing: Column } {
  const stray = columns.find((name) => name !== '' && !ASSET_COLUMNS.includes(name as Column))
  if (stray !== undefined) return { stray }
  const missing = (['label', 'name'] as const).find((name) => !columns.includes(name))
  if (missing) return { missing }
  const cell = (record: Record<string, string>, name: Column) => record[name]?.replace(/\s+/g, ' ').trim() ?? ''
  return {
    rows: records.map(({ record, line }) => ({
      line,
      ...{ label: cell(record, 'label'), name: cell(record, 'name'), place: cell(record, 'place') },
      ...{ serial: cell(record, 'serial'), area: cell(record, 'area') },
    })),
  }
}

/** The first thing wrong with a row by itself. */
export function problemIn({ label, name, place, serial }: AssetImportRow): AssetProblem | undefined {
  if (!label) return 'label-missing'
  if (label.length > ASSET_LENGTHS.label) return 'label-long'
  if (!name) return 'name-missing'
  if (name.length > ASSET_LENGTHS.name) return 'name-long'
  if (place.length > ASSET_LENGTHS.place) return 'place-long'
  return serial.length > ASSET_LENGTHS.serial ? 'serial-long' : undefined
}

/** The lines that repeat the label of an earlier row of the same area. */
export function repeatedLines(rows: readonly AssetImportRow[]): ReadonlySet<number> {
  const seen = new Set<string>()
  const repeated = rows.filter(({ label, area }) => {
    const key = `${labelKey(area)}\n${labelKey(label)}`
    return label !== '' && seen.size === seen.add(key).size
  })
  return new Set(repeated.map(({ line }) => line))
}
