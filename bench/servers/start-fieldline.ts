import { fileURLToPath } from 'node:url'
import { freePort } from '../../server/launch/free-port.ts'
import type { Cluster } from '../../server/launch/postgres/cluster.ts'
import { startServer } from '../../server/launch/server-process.ts'
import { builtAppEnv, UNLIMITED } from '../../server/testing/built-app.ts'
import { familyCpu, processCpu, processMemory } from './process-usage.ts'
import type { Target } from './target.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

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
      ...builtAppEnv({ mode: 'production', databaseUrl, secret, dataDir }),
      ...UNLIMITED,
      PORT: String(port),
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
