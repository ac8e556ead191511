import { parse } from 'csv-parse/browser/esm/sync'
import { readAssetRows } from '../../../lib/asset-import'

/** The rows of a CSV file's text, whose columns may be named in the `words` of its language; undefined when it is none. */
export function readCsv(text: string, words: Readonly<Record<string, string>>) {
  try {
    return readAssetRows(text, (given, options) => parse(given, options), words)
  } catch {
    return undefined
  }
}
