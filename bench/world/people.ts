import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type { Pool } from 'pg'
import type { Identity } from '../load/connection.ts'

/** Somebody with a session of their own, as if they had signed in. */
export type Person = { id: string; cookie: string }

/** What everybody of a bench database belongs to. */
export type Ground = { pool: Pool; secret: string; areaId: string }

export type Role = 'technician' | 'expert' | 'admin'

/** Creates an area of this cap and makes the organisation set up. */
export async function createGround(pool: Pool, secret: string): Promise<Ground> {
  const areaId = randomUUID()
  await pool.query(
    `INSERT INTO organisation (id, name, set_up_at) VALUES (1, 'Bench', now())
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, set_up_at = excluded.set_up_at`,
  )
  await pool.query(`INSERT INTO area (id, name, name_key) VALUES ($1, 'Hydraulics', 'hydraulics')`, [areaId])
  return { pool, secret, areaId }
}

/** Creates people of the area, each with a session in the database and the signed cookie that names it. */
export async function createPeople({ pool, secret, areaId }: Ground, count: number, roles: Role[]): Promise<Person[]> {
  const ids = Array.from({ length: count }, () => ({ id: randomUUID(), sessionId: randomUUID() }))
  const columns = [ids.map(({ id }) => id), ids.map(({ sessionId }) => sessionId)]
  await pool.query(
    `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS g(id, session_id)),
     people AS (
       INSERT INTO person (id, name, email, roles)
       SELECT id, 'Person ' || left(id::text, 8), id || '@example.org', $3::text[] FROM given),
     members AS (INSERT INTO area_member (area_id, person_id) SELECT $4::uuid, id FROM given)
     INSERT INTO session (id, person_id, expires_at) SELECT session_id, id, now() + interval '1 day' FROM given`,
    [...columns, roles, areaId],
  )
  return Promise.all(
    ids.map(async ({ id, sessionId }) => {
      const token = await encode({ token: { sid: sessionId, sub: id }, secret })
      return { id, cookie: `fieldline.session=${token}` }
    }),
  )
}

export function identityIn(room: string, { cookie }: Person): Identity {
  return { cookie, room }
}
