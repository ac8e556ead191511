import { spawn, type ChildProcess } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { inspectorBundle, serverBundle } from '../launch/build'
import { freePort } from '../launch/free-port'
import { services } from '../services'
import { UNLIMITED } from './built-app'

const ENTRY = 'server/testing/node-process.ts'

/** Another node beside the test's own server: same database, same settings, a process of its own. */
export type Node = { url: string; child: ChildProcess; kill: (signal?: NodeJS.Signals) => Promise<void> }

/** Bundles the program once for all nodes of a test file; returns where it lies. */
export async function bundledNode(): Promise<string> {
  const out = resolve('.test', `node-${process.pid}.mjs`)
  await build(serverBundle(process.cwd(), ENTRY, out))
  await build(inspectorBundle(process.cwd(), '.test'))
  return out
}

/** Starts one; `settings` as for the test server, which must run already. */
export async function startNode(bundle: string, settings: Record<string, string> = {}): Promise<Node> {
  const port = await freePort()
  const { DATABASE_URL, FIELDLINE_DATA_DIR, FIELDLINE_SECRET } = services().env
  const child = spawn(process.execPath, [bundle], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      ...UNLIMITED,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
      FIELDLINE_MODE: 'tryout',
      FIELDLINE_SECRET,
      DATABASE_URL,
      FIELDLINE_DATA_DIR,
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  await Promise.race([
    new Promise((done) => child.once('message', done)),
    gone.then(() => Promise.reject(new Error('the node ended before it was ready'))),
  ])
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal)
      await gone
    },
  }
}
