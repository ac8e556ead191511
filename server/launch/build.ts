import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build as bundle, stop as stopBundler, type BuildOptions } from 'esbuild'
import { fieldFiles } from './field-files.ts'
import { fingerprint } from './fingerprint.ts'
import { step } from './progress.mjs'
import { runProgram } from './run-program.ts'

export const SERVER_BUNDLE = '.build/server.mjs'
export const TOOL_BUNDLE = '.build/fieldline.mjs'
const WORKER_BUNDLE = '.build/sw.js'
const INSPECTOR_BUNDLE = '.build/inspect-worker.mjs'

const SCHEMA = ['package-lock.json', 'prisma.config.ts', 'prisma/schema.prisma']
const SOURCES = [
  ...['app', 'components', 'lib', 'server', 'public', 'prisma'],
  ...['package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json'],
]

/** Builds what is missing or older than its sources: the database client, the pages, the server. */
export async function build(root: string): Promise<void> {
  await generateClient(root)
  await unlessFresh(
    root,
    {
      stamp: '.build/stamp',
      made: ['.next/BUILD_ID', SERVER_BUNDLE, INSPECTOR_BUNDLE, TOOL_BUNDLE, WORKER_BUNDLE],
      from: SOURCES,
    },
    async () => {
      await step('Building the pages', () => buildPages(root).then(() => bundleWorker(root)))
      await step('Building the server', () => bundleServer(root).then(() => bundleTool(root)))
    },
  )
}

/** Generates Prisma's client when the schema changed. */
export async function generateClient(root: string): Promise<void> {
  const made = ['server/generated/prisma/client.ts']
  await unlessFresh(root, { stamp: 'server/generated/stamp', made, from: SCHEMA }, () =>
    step('Generating the database client', async () => {
      await runProgram(
        'Generating the database client',
        process.execPath,
        [tool(root, 'prisma/build/index.js'), 'generate'],
        {
          cwd: root,
          env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
        },
      )
    }),
  )
}

/** How the server is bundled; its packages stay outside. */
export function serverBundle(root: string, entry = 'server/index.ts', out = SERVER_BUNDLE): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  }
}

/** The worker that looks at files, beside the server's bundle, which looks for it there. */
export function inspectorBundle(root: string, folder = '.build'): BuildOptions {
  return serverBundle(root, 'server/attachments/inspect-worker.ts', join(folder, 'inspect-worker.mjs'))
}

/** Bundles the command-line tool. */
export async function bundleTool(root: string): Promise<void> {
  await bundle(serverBundle(root, 'server/cli/fieldline.ts', TOOL_BUNDLE))
  await stopBundler()
}

/** The worker that lets the technician's pages start without a network, with the list of their files. */
async function bundleWorker(root: string): Promise<void> {
  const id = await readFile(join(root, '.next/BUILD_ID'), 'utf8')
  await bundle({
    absWorkingDir: root,
    entryPoints: ['components/offline/worker.ts'],
    outfile: WORKER_BUNDLE,
    bundle: true,
    minify: true,
    target: 'es2022',
    define: { BUILD: JSON.stringify({ id, files: await fieldFiles(root) }) },
    logLevel: 'silent',
  })
  await stopBundler()
}

async function bundleServer(root: string): Promise<void> {
  await bundle(serverBundle(root))
  await bundle(inspectorBundle(root))
  await stopBundler()
}

async function buildPages(root: string): Promise<void> {
  await runProgram('Building the pages', process.execPath, [tool(root, 'next/dist/bin/next'), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
}

type Product = { stamp: string; made: string[]; from: string[] }

/** Does the work unless everything it makes is there, made from exactly these sources. */
async function unlessFresh(root: string, { stamp, made, from }: Product, work: () => Promise<void>): Promise<void> {
  const file = join(root, stamp)
  const wanted = await fingerprint(root, from)
  const found = await readFile(file, 'utf8').catch(() => undefined)
  if (found === wanted && made.every((path) => existsSync(join(root, path)))) return
  await rm(file, { force: true })
  await work()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, wanted)
}

function tool(root: string, path: string): string {
  return join(root, 'node_modules', path)
}
