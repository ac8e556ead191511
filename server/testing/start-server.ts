import { pino } from 'pino'
import { readEnv, type Env } from '../env'
import { createHttp, listen } from '../http/listen'
import { startServices } from '../start-services'
import type { Services } from '../services'
import { startSockets } from '../socket'
import { testDatabase } from './database'

/** The real server on a free port and a database of its own, without pages. */
export type TestServer = { url: string; services: Services; stop: () => Promise<void> }

/** `settings` are environment variables; rates are high unless given, since tests type faster than people. */
export async function startTestServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const database = await testDatabase()
  const env: Env = readEnv({
    FIELDLINE_MODE: 'tryout',
    FIELDLINE_SECRET: 'Wq2n8Zr5TfYb1LxKc7JvHs4GdPm9Ea0UoRi3',
    DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'fatal',
    RATE_MESSAGES_PER_10S: '100000',
    RATE_TYPING_PER_2S: '100000',
    RATE_OTHER_PER_MIN: '100000',
    MAX_SOCKETS_PER_USER: '1000',
    MAX_SOCKETS_PER_IP: '10000',
    ...settings,
  })
  const { services, stop } = await startServices(env, pino({ level: env.LOG_LEVEL }))
  const http = createHttp((_, response) => void response.writeHead(404).end())
  const sockets = startSockets(http)
  const { port, stop: stopListening } = await listen(http)
  const url = `http://127.0.0.1:${port}`
  Object.assign(env, { PUBLIC_URL: url, origins: [url] })
  return {
    url,
    services,
    async stop() {
      await sockets.stop()
      await stopListening()
      await stop()
      await database.drop()
    },
  }
}
