import { createServer } from 'node:http'
import next from 'next'
import { announceSetup } from './accounts/announce-setup'
import { ConfigError, readEnv } from './env'
import { seedTryOut } from './seed'
import { createLog, logOutput } from './log'
import { startServing } from './serving'
import { startServices } from './start-services'

/** The message is for the person who starts Fieldline: nothing is wrong with the program (EX_CONFIG). */
const EXIT_CONFIG = 78
const STOP_LIMIT_MS = 8_000

const { output, close: closeLog } = logOutput()

try {
  await boot()
} catch (error) {
  await closeLog()
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(EXIT_CONFIG)
}

async function end(code: number): Promise<never> {
  await closeLog()
  process.exit(code)
}

async function boot(): Promise<void> {
  const env = readEnv(process.env)
  const log = createLog(env.LOG_LEVEL, output)
  const { stop: stopServices } = await startServices(env, log, env.mode === 'tryout' ? seedTryOut : announceSetup)

  // Next listens for upgrades on whatever server it is given: it gets one that never listens.
  const decoy = createServer()
  const pages = next({ dev: env.NODE_ENV === 'development', httpServer: decoy, hostname: env.HOST, port: env.PORT })
  await pages.prepare()
  const handle = pages.getRequestHandler()
  const serving = await startServing(
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        log.error({ err: error }, 'a page failed')
        response.destroy()
      })
    },
    env.NODE_ENV === 'development' ? (...upgrade) => decoy.emit('upgrade', ...upgrade) : undefined,
  )
  log.info({ url: env.PUBLIC_URL, mode: env.mode }, 'ready')
  process.send?.({ type: 'ready', url: env.PUBLIC_URL })

  let stopping = false
  async function stop(code: number): Promise<void> {
    if (stopping) return
    stopping = true
    setTimeout(() => void end(code || 1), STOP_LIMIT_MS).unref()
    await serving.stop()
    await pages.close()
    await stopServices()
    await end(code)
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
