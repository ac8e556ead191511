import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnv, type Env } from '../env'
import { createLog } from '../log'
import { startServing } from '../serving'
import { startServices } from '../start-services'
import type { Services } from '../services'
import { UNLIMITED } from './built-app'
import { soon } from './connect'
import { testDatabase } from './database'

/** The real server on a free port and a database of its own, without pages. */
export type TestServer = { url: string; metricsUrl: string; services: Services; stop: () => Promise<void> }

/**
 * `settings` are environment variables; rates are high unless given, since tests type faster than people. `prepare` is what
 * startServices takes.
 */
export async function startTestServer(
  settings: Record<string, string> = {},
  prepare?: () => Promise<void>,
): Promise<TestServer> {
  const database = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'fieldline-test-'))
  const env: Env = readEnv({
    FIELDLINE_MODE: 'tryout',
    FIELDLINE_SECRET: 'Wq2n8Zr5TfYb1LxKc7JvHs4GdPm9Ea0UoRi3',
    DATABASE_URL: database.url,
    FIELDLINE_DATA_DIR: dataDir,
    PORT: '0',
    ...UNLIMITED,
    LOG_LEVEL: 'fatal',
    METRICS_PORT: '0',
    ...settings,
  })
  const { services, stop } = await startServices(env, createLog(env.LOG_LEVEL), prepare)
  const serving = await startServing((_, response) => void response.writeHead(404).end())
  // Until it hears itself it is not ready, and believes its memory nothing.
  await soon(() => services.nodes.healthy(), 'the node to hear itself', 30_000)
  const url = `http://127.0.0.1:${serving.port}`
  Object.assign(env, { PUBLIC_URL: url, origins: [url] })
  return {
    url,
    metricsUrl: `http://127.0.0.1:${serving.metricsPort}/metrics`,
    services,
    async stop() {
      await serving.stop()
      await stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
