import type { Asset } from './assets'
import type { AssetImportOutcome, AssetImportRow } from './asset-import'
import type { AreaRules } from './incident/area-rules'
import type { IncidentHeader } from './incident/redact'
import type { Locale } from './messages/locale'
import type { Availability, PersonCard, Role } from './people'

/**
 * What the HTTP API asks and answers, beside `{ ok: true }` or a refusal. Times are ISO 8601. An optional field that is
 * left out stays as it is.
 */

export type AreaName = { id: string; name: string }
export type WorkRow = Pick<IncidentHeader, 'id' | 'number' | 'title' | 'situation' | 'status' | 'outcome'>

export type Device = {
  id: string
  /** For example `Firefox` and `Windows`; empty when the browser does not say. */
  browser: string
  system: string
  kind: 'computer' | 'tablet' | 'phone'
  address: string
  signedInAt: string
  lastSeenAt: string
  /** The one that asks. */
  current: boolean
}

// GET /api/admin/people?q=&role=&area=&state=&page=
export type PeopleQuery = { q?: string; role?: Role; area?: string; state?: 'active' | 'deactivated'; page?: number }
export type PersonRow = PersonCard & {
  email: string
  areas: AreaName[]
  /** Connected right now. */
  online: boolean
  lastActiveAt: string | null
  /** Too many wrong passwords: a new password unlocks it. */
  locked: boolean
  demo: boolean
}
/** Pages count from 1; `total` is of all pages. */
export type PeoplePage = { people: PersonRow[]; total: number; page: number; pageSize: number }

// GET /api/admin/people/[id] answers { person }
export type PersonDetail = PersonRow & {
  version: number
  locale: Locale | null
  createdAt: string
  devices: Device[]
  /** The rooms the person owns now. */
  openWork: WorkRow[]
}

// POST /api/admin/people
export type CreatePerson = {
  name: string
  email: string
  title?: string
  roles: Role[]
  areaIds: string[]
  locale?: Locale | null
  /** Without one Fieldline makes one up. */
  password?: string
  /** The acting admin's own; asked for (`password-needed`) when the new person is to be an admin. */
  confirmPassword?: string
}
/** `initialPassword` is the made-up one, to be shown once; null when the admin gave it. */
export type CreatedPerson = { person: PersonDetail; initialPassword: string | null }

// PATCH /api/admin/people/[id] answers { person }, or `changed-meanwhile` with { person } as details
export type EditPerson = {
  version: number
  name?: string
  email?: string
  title?: string
  roles?: Role[]
  areaIds?: string[]
  locale?: Locale | null
  /** The acting admin's own; asked for (`password-needed`) when the admin role is given or taken. */
  confirmPassword?: string
}

// POST /api/admin/people/[id]/reset-password
// takes { password?, confirmPassword? }: the acting admin's own is asked for when the person is an admin
export type PasswordReset = { initialPassword: string | null }

// POST /api/admin/people/[id]/deactivate takes { confirmPassword? }, …/reactivate {}; both answer { person }
// GET /api/admin/people/[id]/deactivation
export type DeactivationPreview = {
  /** Rooms the person owns: they go back to the waiting list. */
  returned: WorkRow[]
  /** Rooms the person only sits in. */
  left: number
  devices: number
}

// POST /api/admin/people/[id]/end-sessions takes { sessionId? }, all of them without, and answers { ended }: how many

// GET /api/admin/areas answers { areas }
export type AreaRow = AreaName &
  AreaRules & {
    version: number
    experts: number
    expertsAvailable: number
    technicians: number
    waiting: number
    notClosed: number
  }
// GET /api/admin/areas/[id] answers { area }
export type AreaDetail = AreaRow & { people: AreaPerson[] }
/** `rooms`: how many the person has in progress, in all areas. */
export type AreaPerson = PersonCard & { rooms: number }

// POST /api/admin/areas and PATCH /api/admin/areas/[id] answer { area }
export type CreateArea = { name: string } & Partial<AreaRules>
export type EditArea = { version: number; name?: string } & Partial<AreaRules>
// PUT /api/admin/areas/[id]/people answers { area }; at most 100 each
export type SetAreaPeople = { add?: string[]; remove?: string[] }

// GET /api/admin/assets?q=&area=&state=&page=
export const ASSET_STATES = ['used', 'retired'] as const
export type AssetsQuery = { q?: string; area?: string; state?: (typeof ASSET_STATES)[number]; page?: number }
export type AssetRow = Asset & {
  areaName: string
  retired: boolean
  version: number
  /** Incidents that name it, and those of them that are not closed. */
  incidents: number
  notClosed: number
}
export type AssetsPage = { assets: AssetRow[]; total: number; page: number; pageSize: number }
// GET /api/admin/assets/[id], POST /api/admin/assets and PATCH /api/admin/assets/[id] answer { asset },
// the last one `changed-meanwhile` with { asset } as details
export type CreateAsset = Pick<Asset, 'areaId' | 'label' | 'name'> & Partial<Pick<Asset, 'place' | 'serial'>>
export type EditAsset = { version: number; retired?: boolean } & Partial<
  Pick<Asset, 'label' | 'name' | 'place' | 'serial'>
>
// POST /api/admin/assets/import: `areaId` is for rows without an area; nothing is written unless `apply`
export type ImportAssets = { rows: AssetImportRow[]; areaId?: string; apply: boolean }
export type ImportedAssets = { rows: AssetImportOutcome[] }

// PATCH /api/me answers { me }; POST /api/me/password answers nothing more and ends the person's other sessions
export type EditMe = {
  name?: string
  locale?: Locale | null
  theme?: Theme | null
  availability?: Availability
}
export const THEMES = ['daylight', 'night', 'sunlight', 'contrast-dark'] as const
export type Theme = (typeof THEMES)[number]
export type ChangePassword = { current: string; next: string }
// GET /api/me/devices answers { devices }; DELETE /api/me/devices/[id] and POST /api/sign-out nothing more

// GET /api/people?incident=ID&q= and GET /api/people?technicians=1&q= answer { people }, 50 at most
export type PickPerson = PersonCard & {
  /** Sits in that room now, or did before. */
  seat: 'seated' | 'former' | null
  /** How many rooms the person has in progress. */
  rooms: number
  /** The areas shared with the viewer (for technicians), or the incident's own. */
  areas: AreaName[]
}

// POST /api/setup
export type SetUp = {
  token: string
  name: string
  email: string
  password: string
  organisation: string
  /** The first area; General when left out. */
  area?: string
  locale?: Locale
}

/** What the sign-in page shows; `demo` only in try-out mode. */
export type SignInPage = {
  mode: 'tryout' | 'production'
  organisation: string
  needsSetup: boolean
  demo: DemoPerson[]
}
export type DemoPerson = PersonCard & {
  areas: AreaName[]
  /** Incidents raised (technician) or owned (expert) and not closed. */
  mine: number
  /** Incidents of an expert's areas that wait for somebody. */
  waiting: number
  /** The newest incident raised that still waits. */
  waitingTitle: string | null
}
