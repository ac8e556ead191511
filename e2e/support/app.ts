import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../server/launch/free-port.ts'
import { createDatabase, dropDatabase } from '../../server/launch/postgres/databases.ts'
import { startServer } from '../../server/launch/server-process.ts'
import { builtAppEnv } from '../../server/testing/built-app.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The password of every demo person of an app in try-out mode. */
export const DEMO_PASSWORD = 'stories-sign-in-with-this'

/** A running Fieldline on an empty database of its own. */
export type App = {
  url: string
  /** Its database, for a past that would take too long to live through. */
  databaseUrl: string
  /** Its process, and whether that has ended by itself. */
  pid: number
  exited: () => boolean
  /** All it printed so far. */
  logs: () => string
  /** Stops it and drops its database. */
  stop: () => Promise<void>
}
type Options = { mode: 'tryout' | 'production'; settings?: Record<string, string> }

/** Starts the built app on a free port. `settings` are environment variables over the usual ones. */
export async function startApp({ mode, settings = {} }: Options): Promise<App> {
  const adminUrl = process.env.FIELDLINE_E2E_ADMIN_URL
  if (!adminUrl) throw new Error('The global setup has not started the database')
  const name = `story_${randomBytes(6).toString('hex')}`
  const databaseUrl = await createDatabase(adminUrl, name)
  const own = mode === 'tryout' ? { FIELDLINE_DEMO_PASSWORD: DEMO_PASSWORD } : {}
  let printed = ''
  const server = startServer(
    ROOT,
    {
      ...builtAppEnv({
        mode,
        databaseUrl,
        secret: randomBytes(32).toString('base64'),
        dataDir: `${ROOT}/.test/${name}`,
      }),
      PORT: String(await freePort()),
      // A story does in seconds what people do in minutes.
      RATE_OTHER_PER_MIN: '1000',
      RATE_MESSAGES_PER_10S: '200',
      ...own,
      ...settings,
    },
    { print: (text) => (printed += text) },
  )
  let exited = false
  void server.ended.then(() => (exited = true))
  const stop = async () => {
    await server.stop()
    await dropDatabase(adminUrl, name)
  }
  try {
    const url = await server.ready
    return { url, databaseUrl, pid: server.pid, exited: () => exited, logs: () => printed, stop }
  } catch (error) {
    await stop()
    throw new Error(`The app did not start:\n${printed}`, { cause: error })
  }
}
