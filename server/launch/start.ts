import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { whenAskedToStop } from './parent.mjs'
import { installedBinaries } from './postgres/binaries.ts'
import { requireDatabase, requireFolder, requirePort } from './preflight.ts'
import { complain, step } from './progress.mjs'
import { startServer } from './server-process.ts'
import { checkedSettings, givenSettings, isTryout, type Source } from './settings.ts'
import { prepareTryout } from './tryout.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LONGEST_PAUSE_S = 30

/** What to undo when we stop, oldest first. */
const running: (() => Promise<void>)[] = []
let stopping: Promise<void> | undefined

whenAskedToStop(() => {
  say('\nStopping Fieldline…')
  void stop(0)
})
await start().catch((error: unknown) => stop(stopping ? 0 : complain(error)))

async function start(): Promise<void> {
  const source = givenSettings(ROOT)
  const env = checkedSettings(source)
  await requirePort(env.HOST, env.PORT)
  await requireFolder(env.FIELDLINE_DATA_DIR)
  await (isTryout(source) ? installedBinaries() : requireDatabase(env.DATABASE_URL))
  await build(ROOT)
  if (isTryout(source)) await serve(await withEmbeddedDatabase(source, env.FIELDLINE_DATA_DIR))
  else await serve({ ...source, FIELDLINE_MODE: 'production' })
}

async function withEmbeddedDatabase(source: Source, dataDir: string): Promise<Source> {
  const { settings, cluster } = await step('Starting the database', () => prepareTryout(source, dataDir))
  running.push(cluster.stop)
  void cluster.lost.then((error) => stop(complain(error)))
  return settings
}

/** Runs the server until we are asked to stop; one that crashes after it was ready is started again. */
async function serve(settings: Source): Promise<void> {
  let server = startServer(ROOT, settings)
  running.push(() => server.stop())
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_S)) {
    const url = await step('Starting the server', () => server.ready)
    say(`\nFieldline is ready: ${url}\nPress Ctrl-C to stop it.\n`)
    const code = await server.ended
    if (stopping) return
    say(`The server ended by itself (exit code ${code}). It starts again in ${pause} s.`)
    await sleep(pause * 1000)
    server = startServer(ROOT, settings)
  }
}

async function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const undo of running.reverse()) await undo()
    process.exit(code)
  })()
  return stopping
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
