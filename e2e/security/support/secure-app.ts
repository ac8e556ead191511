import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import type { Role } from '../../../lib/people'
import { freePort } from '../../../server/launch/free-port.ts'
import { UNLIMITED } from '../../../server/testing/built-app.ts'
import { ROOT, startApp, type App } from '../../support/app'

/** The built app in production mode, and a way to everything in its database. */
export type SecureApp = App & {
  port: number
  pool: pg.Pool
  /** Makes a person with these roles in these areas; returns the id. */
  person: (
    roles: readonly Role[],
    areaIds?: readonly string[],
    more?: { id?: string; name?: string },
  ) => Promise<string>
  area: (id?: string) => Promise<string>
  /** Makes the guest of a room; returns the id. */
  guest: (incidentId: string, id?: string) => Promise<string>
  /** Opens a session; returns its id and the Cookie header of a browser that has it. */
  signIn: (personId: string) => Promise<{ sessionId: string; cookie: string }>
  /** Resident memory of the server's process, in MB. */
  memory: () => number
}

/** A test of the limits themselves gives its own settings. */
export async function startSecureApp(settings: Record<string, string> = UNLIMITED): Promise<SecureApp> {
  const secret = randomBytes(32).toString('base64')
  const port = await freePort()
  const own = { PORT: String(port), FIELDLINE_SECRET: secret, FIELDLINE_DATA_DIR: `${ROOT}/.test`, ...settings }
  const app = await startApp({ mode: 'production', settings: own })
  const pool = new pg.Pool({ connectionString: app.databaseUrl, max: 8 })
  pool.on('error', () => undefined) // the database goes away under its last connections
  const isHttps = app.url.startsWith('https:')
  return {
    ...app,
    port,
    pool,
    person: async (roles, areaIds = [], { id = randomUUID(), name = 'Somebody' } = {}) => {
      const text = 'INSERT INTO person (id, name, email, roles) VALUES ($1, $2, $3, $4)'
      await pool.query(text, [id, name, `${id}@example.org`, roles])
      for (const area of areaIds) await pool.query('INSERT INTO area_member VALUES ($1, $2)', [area, id])
      return id
    },
    area: async (id = randomUUID()) => {
      await pool.query('INSERT INTO area (id, name, name_key, participant_cap, guests) VALUES ($1, $2, $2, 8, true)', [
        id,
        id,
      ])
      return id
    },
    guest: async (incidentId, id = randomUUID()) => {
      const text = "INSERT INTO person (id, name, roles, guest_of) VALUES ($1, 'Gus', '{}', $2)"
      await pool.query(text, [id, incidentId])
      return id
    },
    signIn: async (personId) => {
      const sessionId = randomUUID()
      const text = "INSERT INTO session (id, person_id, expires_at) VALUES ($1, $2, now() + interval '1 day')"
      await pool.query(text, [sessionId, personId])
      const token = await encode({ token: { sid: sessionId, sub: personId }, secret })
      return { sessionId, cookie: `${isHttps ? '__Host-' : ''}fieldline.session=${token}` }
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      await pool.end()
      await app.stop()
    },
  }
}
