import { parse } from 'csv-parse/browser/esm/sync'
import { assetRows, columnNamed, delimiterOf } from '../../../lib/asset-import'

/** The rows of a CSV file's text, whose columns may be named in the `words` of its language; undefined when it is none. */
export function readCsv(
  text: string,
  words: Readonly<Record<string, string>>,
): ReturnType<typeof assetRows> | undefined {
  const columns: string[] = []
  try {
    const records: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      ...{ bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true },
      ...{ skip_empty_lines: true, trim: true },
      columns: (names: string[]) => {
        columns.push(...names.map((name) => columnNamed(name, words)))
        return columns
      },
    })
    return assetRows(
      columns,
      records.map(({ record, info }) => ({ record, line: info.lines })),
    )
  } catch {
    return undefined
  }
}
