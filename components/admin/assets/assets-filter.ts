import { ASSET_STATES, type AssetsQuery } from '../../../lib/admin-api'

/** What can be read from an address's query: `URLSearchParams` and Next's read-only form of it. */
type Query = { get(key: string): string | null }

/** The filter that an address means; a value that is not one counts as not given. */
export function assetsFilterFrom(query: Query): AssetsQuery {
  const state = ASSET_STATES.find((one) => one === query.get('state'))
  const area = query.get('area')
  const q = query.get('q')?.trim()
  const page = Number(query.get('page'))
  return {
    ...(q && { q }),
    ...(area && { area }),
    ...(state && { state }),
    ...(Number.isInteger(page) && page > 1 && { page }),
  }
}

/** A filter as the query of an address, with its question mark; empty without one. */
export function assetsQuery(filter: AssetsQuery): string {
  const parts = Object.entries(filter).map(([key, value]): [string, string] => [key, String(value)])
  const search = new URLSearchParams(parts).toString()
  return search && `?${search}`
}
