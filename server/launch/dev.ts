import { fileURLToPath } from 'node:url'
import { build, context } from 'esbuild'
import { generateClient, inspectorBundle, serverBundle } from './build.ts'
import { whenAskedToStop } from './parent.mjs'
import { requireFolder, requirePort } from './preflight.ts'
import { complain } from './progress.mjs'
import { startServer, type ServerProcess } from './server-process.ts'
import { checkedSettings, givenSettings } from './settings.ts'
import { prepareTryout } from './tryout.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BUNDLE = '.build/dev-server.mjs'

try {
  await develop()
} catch (error) {
  process.exit(complain(error))
}

/** The application with its sources watched: pages by Next, the server by starting it again. Always in try-out mode. */
async function develop(): Promise<void> {
  const source = { ...givenSettings(ROOT, 'development'), DATABASE_URL: undefined, DATABASE_URL_FILE: undefined }
  const env = checkedSettings(source)
  await requirePort(env.HOST, env.PORT)
  await requireFolder(env.FIELDLINE_DATA_DIR)
  await generateClient(ROOT)
  const { settings, cluster } = await prepareTryout(source, env.FIELDLINE_DATA_DIR)

  let server: ServerProcess | undefined
  const restart = async () => {
    await server?.stop()
    server = startServer(ROOT, settings, { bundle: BUNDLE })
    try {
      const url = await server.ready
      // The first request compiles a page; until then the browser's hot-reload socket would block our own.
      await fetch(url)
      process.stdout.write(`Fieldline is ready: ${url}\n`)
    } catch (error) {
      complain(error)
    }
  }
  const watching = await bundleOnChange(restart)
  whenAskedToStop(() => {
    void (async () => {
      await watching.dispose()
      await server?.stop()
      await cluster.stop()
      process.exit(0)
    })()
  })
}

async function bundleOnChange(onBundle: () => Promise<void>) {
  await build(inspectorBundle(ROOT))
  const watching = await context({
    ...serverBundle(ROOT, 'server/index.ts', BUNDLE),
    logLevel: 'warning',
    plugins: [
      {
        name: 'restart',
        setup: (builder) => {
          builder.onEnd(({ errors }) => (errors.length === 0 ? onBundle() : undefined))
        },
      },
    ],
  })
  await watching.watch()
  return watching
}
