import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { LaunchError } from '../launch-error.ts'
import { ADMIN } from './create.ts'

/** One connection that lives as long as we use the server: it shows others that the data is taken, and us when it is gone. */
export type Guard = { ended: Promise<void>; end: () => Promise<void> }

// Any number will do, as long as every version of Fieldline uses it.
const LOCK = 72_707_370
const NOT_YET = ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01']
const LAST_ONE_LEAVES_MS = 2000

/**
 * Connects, or returns undefined while the server starts up or shuts down.
 * @throws LaunchError when another Fieldline uses the server or the password does not fit.
 */
export async function connectGuard(port: number, password: string): Promise<Guard | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: ADMIN,
    password,
    database: 'postgres',
    keepAlive: true,
  })
  const ended = new Promise<void>((done) => client.once('end', done))
  client.on('error', () => undefined)
  try {
    await client.connect()
    if (await isTaken(client)) throw inUse()
    return { ended, end: () => client.end() }
  } catch (error) {
    await client.end().catch(() => undefined)
    const code = (error as { code?: string }).code
    if (code === '28P01') throw wrongPassword()
    if (isPassing(error)) return undefined
    throw error
  }
}

/** A server that is coming or going refuses, resets or ends connections. */
function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string }
  return NOT_YET.includes(code ?? '') || /Connection terminated/.test(message)
}

/** Somebody who was just killed needs a moment to leave. */
async function isTaken(client: pg.Client): Promise<boolean> {
  for (const until = Date.now() + LAST_ONE_LEAVES_MS; ;) {
    const answer = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [LOCK])
    if (answer.rows[0]?.free) return false
    if (Date.now() > until) return true
    await sleep(100)
  }
}

function inUse(): LaunchError {
  return new LaunchError(
    'Fieldline is already running with this data folder.',
    'Stop it first, or give this one a folder of its own with FIELDLINE_DATA_DIR.',
  )
}

function wrongPassword(): LaunchError {
  return new LaunchError(
    'The embedded database does not accept the password that is kept beside its data.',
    'Restore the file fieldline.password from the backup the data came from.',
  )
}
