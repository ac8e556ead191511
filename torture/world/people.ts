import { encode } from 'next-auth/jwt'
import type { Pool } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Asset } from '../../lib/assets'
import type { Role } from '../../lib/people'

/** Somebody with a session, put straight into the database: signing in is not what is tortured here. */
export type Person = { id: string; name: string; roles: readonly Role[]; areaIds: readonly string[] }
export type SignedIn = Person & { sessionId: string; cookie: string }

const COOKIE = 'fieldline.session'

export async function makeArea(pool: Pool, name: string, participantCap = 4): Promise<string> {
  const id = uuidv7()
  await pool.query('INSERT INTO area (id, name, name_key, participant_cap, guests) VALUES ($1, $2, $3, $4, true)', [
    id,
    name,
    `${name} ${id}`,
    participantCap,
  ])
  return id
}

/** A machine of this area. */
export async function makeAsset(pool: Pool, areaId: string, label: string): Promise<Asset> {
  const asset = { id: uuidv7(), areaId, label, name: 'Press', place: '', serial: '' }
  await pool.query('INSERT INTO asset (id, area_id, label, label_key, name) VALUES ($1, $2, $3, lower($3), $4)', [
    ...[asset.id, areaId, label, asset.name],
  ])
  return asset
}

/** `count` people with these roles in these areas. */
export async function makePeople(
  pool: Pool,
  { count, name, roles, areaIds }: { count: number; name: string; roles: readonly Role[]; areaIds: readonly string[] },
): Promise<Person[]> {
  const people = Array.from({ length: count }, (_, index) => ({
    ...{ id: uuidv7(), name: `${name} ${index + 1}`, roles, areaIds },
  }))
  const ids = people.map(({ id }) => id)
  await pool.query(
    `INSERT INTO person (id, name, email, roles)
     SELECT id, name, id || '@example.org', $3::text[] FROM unnest($1::uuid[], $2::text[]) AS p(id, name)`,
    [ids, people.map((person) => person.name), roles],
  )
  await pool.query(
    'INSERT INTO area_member (area_id, person_id) SELECT a, p FROM unnest($1::uuid[]) a, unnest($2::uuid[]) p',
    [areaIds, ids],
  )
  return people
}

/** Opens a session for each and makes the cookie that a browser would hold. */
export async function signIn(pool: Pool, secret: string, people: readonly Person[]): Promise<SignedIn[]> {
  const sessions = people.map(() => uuidv7())
  await pool.query(
    `INSERT INTO session (id, person_id, expires_at, user_agent, address)
     SELECT s, p, now() + interval '7 days', 'torture', '127.0.0.1' FROM unnest($1::uuid[], $2::uuid[]) AS t(s, p)`,
    [sessions, people.map(({ id }) => id)],
  )
  return Promise.all(
    people.map(async (person, index) => {
      const sessionId = sessions[index] ?? ''
      const token = await encode({ token: { sid: sessionId, sub: person.id }, secret })
      return { ...person, sessionId, cookie: `${COOKIE}=${token}` }
    }),
  )
}
