import * as z from 'zod/mini'
import type { IncidentHeader } from './incident/redact'
import { STATUSES } from './incident/status'
import { oneLine } from './unseen'
import type { AreaCard } from './wire'

/** What the admin's list of incidents can be narrowed to; `unfinished` is everything but closed. */
export const INCIDENT_STATES = ['unfinished', ...STATUSES, 'all'] as const

export const INCIDENTS_PER_PAGE = 50

const filter = z.strictObject({
  /** Part of the title, or the whole number. */
  q: z._default(z.string().check(z.overwrite(oneLine), z.maxLength(120)), ''),
  state: z._default(z.enum(INCIDENT_STATES), 'unfinished'),
  area: z.optional(z.uuid()),
  owner: z.optional(z.uuid()),
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
})
export type IncidentFilter = z.infer<typeof filter>

/** Reads the filter from an address's query; whatever is not a value of it counts as not given. */
export function incidentFilterFrom(query: Readonly<Record<string, unknown>>): IncidentFilter {
  const { shape } = filter.def
  const given = Object.entries(shape).flatMap(([key, part]) => {
    const read = part.safeParse(query[key])
    return read.success && query[key] !== undefined ? [[key, read.data]] : []
  })
  return filter.parse(Object.fromEntries(given))
}

/**
 * One page of incidents as an admin may see them: headers only. What is not closed comes before what is, the former by
 * newest activity, the latter by when it was closed, newest first. Times are ISO 8601.
 */
export type AdminIncidents = {
  now: string
  rows: IncidentHeader[]
  total: number
  areas: AreaCard[]
  /** Everybody named by the rows. */
  names: Record<string, string>
}

/** The address of the API that answers this filter. */
export function incidentsPath({ q, state, area, owner, page }: IncidentFilter): string {
  const parts = { q, state, area: area ?? '', owner: owner ?? '', page: String(page) }
  return `/api/admin/incidents?${new URLSearchParams(Object.entries(parts).filter(([, value]) => value)).toString()}`
}
