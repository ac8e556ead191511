import type { Account, Availability, Role } from '../../lib/people'
import { perBus } from '../per-bus'
import { services } from '../services'
import { together } from '../together'

/** A row of `ACCOUNT_COLUMNS`. */
export type AccountRow = {
  person_id: string
  name: string
  roles: Role[]
  availability: Availability
  active: boolean
  version: number
  area_ids: string[]
  guest_of: string | null
}

/** What makes an Account, of a person aliased `p`. */
export const ACCOUNT_COLUMNS = `
  p.id AS person_id, p.name, p.roles, p.availability, p.active, p.version, p.guest_of,
  ARRAY(SELECT m.area_id::text FROM area_member m WHERE m.person_id = p.id ORDER BY m.area_id) AS area_ids`

const cache = perBus((bus) => {
  const accounts = new Map<string, Promise<Account | undefined>>()
  bus.listen('account', ({ personId }) => accounts.delete(personId))
  bus.listen('missed', () => accounts.clear())
  return accounts
})

/** The account of this person, from memory while nothing has changed; undefined for somebody unknown. */
export async function account(id: string): Promise<Account | undefined> {
  return cache().get(id) ?? (await accounts([id])).get(id)
}

/** The accounts of these people, without those that do not exist; one query for all that memory does not hold. */
export async function accounts(ids: readonly string[]): Promise<Map<string, Account>> {
  const held = cache()
  const missing = [...new Set(ids)].filter((id) => !held.has(id))
  for (const id of missing) remember(held, id, stored()(id))
  const found = await Promise.all(ids.flatMap((id) => held.get(id) ?? []))
  return new Map(found.flatMap((one) => (one ? [[one.id, one]] : [])))
}

/** Somebody is being read for another reason: what comes of it is what memory holds, unless it holds them already. */
export function foreseeAccount(id: string, reading: Promise<{ account: Account } | undefined>): void {
  const held = cache()
  if (held.has(id)) return
  const load = stored()
  const loading = reading.then((found) => found?.account ?? load(id))
  remember(held, id, loading)
}

/** Makes the next look at this person read the database again. */
export function forgetAccount(id: string): void {
  cache().delete(id)
}

export function accountOf(row: AccountRow): Account {
  const { person_id: id, name, roles, availability, active, version, area_ids: areaIds, guest_of: guestOf } = row
  return { id, name, roles, areaIds, active, availability, version, ...(guestOf !== null && { guestOf }) }
}

// A look-up that fails or finds nobody leaves no trace, or made-up ids would fill the memory.
function remember(held: Map<string, Promise<Account | undefined>>, id: string, loading: Promise<Account | undefined>) {
  const forget = () => {
    if (held.get(id) === loading) held.delete(id)
  }
  held.set(id, loading)
  loading.then((found) => found ?? forget(), forget)
}

const stored = perBus(() => together(load))

async function load(ids: readonly string[]): Promise<Map<string, Account>> {
  const { rows } = await services().pool.query<AccountRow>({
    name: 'accounts',
    text: `SELECT ${ACCOUNT_COLUMNS} FROM person p WHERE p.id = ANY($1::uuid[])`,
    values: [ids],
  })
  return new Map(rows.map((row) => [row.person_id, accountOf(row)]))
}
