import { fileURLToPath } from 'node:url'
import { freePort } from '../../server/launch/free-port.ts'
import type { Cluster } from '../../server/launch/postgres/cluster.ts'
import { startServer } from '../../server/launch/server-process.ts'
import { familyCpu, processCpu, processMemory } from './process-usage.ts'
import type { Target } from './target.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NO_LIMIT = '1000000'

type Options = { databaseUrl: string; secret: string; dataDir: string; REDIS_URL?: string }

/** Starts the built application in production mode on this database. Only its rates are raised, by their settings. */
export async function startFieldline(
  cluster: Cluster,
  { databaseUrl, secret, dataDir, ...own }: Options,
): Promise<Target> {
  const port = await freePort()
  let [printed, ready] = ['', false]
  const server = startServer(
    ROOT,
    {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      LOG_LEVEL: 'warn',
      FIELDLINE_MODE: 'production',
      FIELDLINE_SECRET: secret,
      FIELDLINE_DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      RATE_MESSAGES_PER_10S: NO_LIMIT,
      RATE_OTHER_PER_MIN: NO_LIMIT,
      RATE_TYPING_PER_2S: NO_LIMIT,
      MAX_SOCKETS_PER_USER: NO_LIMIT,
      MAX_SOCKETS_PER_IP: NO_LIMIT,
      ...own,
    },
    { print: (text) => (ready ? process.stderr.write(text) : (printed += text)) },
  )
  try {
    await server.ready
    ready = true
  } catch (error) {
    throw new Error(`Fieldline did not start:\n${printed}`, { cause: error })
  }
  return {
    name: 'fieldline',
    port,
    cpu: () => ({ server: processCpu(server.pid), database: familyCpu(cluster.pid()) }),
    memory: () => processMemory(server.pid),
    stop: server.stop,
  }
}
