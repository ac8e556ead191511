import { createServer } from 'node:http'
import next from 'next'
import { pino } from 'pino'
import { announceSetup } from './accounts/announce-setup'
import { ConfigError, readEnv } from './env'
import { createHttp, listen } from './http/listen'
import { seedTryOut } from './seed'
import { startServices } from './start-services'
import { startSockets } from './socket'

/** The message is for the person who starts Fieldline: nothing is wrong with the program (EX_CONFIG). */
const EXIT_CONFIG = 78
const STOP_LIMIT_MS = 8_000

try {
  await boot()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(EXIT_CONFIG)
}

async function boot(): Promise<void> {
  const env = readEnv(process.env)
  const log = pino({ level: env.LOG_LEVEL })
  const { stop: stopServices } = await startServices(env, log)
  if (env.mode === 'tryout') await seedTryOut()
  else await announceSetup()

  // Next listens for upgrades on whatever server it is given: it gets one that never listens.
  const decoy = createServer()
  const pages = next({ dev: env.NODE_ENV === 'development', httpServer: decoy, hostname: env.HOST, port: env.PORT })
  await pages.prepare()
  const handle = pages.getRequestHandler()
  const http = createHttp(
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        log.error({ err: error }, 'a page failed')
        response.destroy()
      })
    },
    env.NODE_ENV === 'development' ? (...upgrade) => decoy.emit('upgrade', ...upgrade) : undefined,
  )
  const sockets = startSockets(http)
  const listening = await listen(http)
  log.info({ url: env.PUBLIC_URL, mode: env.mode }, 'ready')
  process.send?.({ type: 'ready', url: env.PUBLIC_URL })

  let stopping = false
  async function stop(code: number): Promise<void> {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(code || 1), STOP_LIMIT_MS).unref()
    await sockets.stop()
    await listening.stop()
    await pages.close()
    await stopServices()
    process.exit(code)
  }
  process.on('SIGTERM', () => void stop(0))
  process.on('SIGINT', () => void stop(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, 'an error nobody handled')
      void stop(1)
    })
  }
}
