import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowsers } from '../../server/launch/browser.ts'
import { build } from '../../server/launch/build.ts'
import { freePort } from '../../server/launch/free-port.ts'
import { createDatabase } from '../../server/launch/postgres/databases.ts'
import { complain } from '../../server/launch/progress.mjs'
import { startServer } from '../../server/launch/server-process.ts'
import { builtAppEnv } from '../../server/testing/built-app.ts'
import { passingCluster } from '../../server/testing/passing-cluster.ts'
import { audit, LIGHTHOUSE, type Audited } from './audit.ts'
import { installFaults } from './installable.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The whole reports, to be opened with Lighthouse's viewer. */
const REPORTS = join(ROOT, '.test/lighthouse')
const TECHNICIAN = 'Marek Kowal'
const INCIDENT = 'Pump P-204 trips'

try {
  await build(ROOT)
  const folder = await mkdtemp(join(tmpdir(), 'fieldline-lighthouse-'))
  const { cluster, remove } = await passingCluster(join(ROOT, '.test'))
  try {
    const databaseUrl = await createDatabase(cluster.adminUrl, `lighthouse_${randomBytes(4).toString('hex')}`)
    const settings = { mode: 'tryout', databaseUrl, secret: randomBytes(32).toString('base64') } as const
    const env = { ...builtAppEnv({ ...settings, dataDir: join(folder, 'data') }), PORT: String(await freePort()) }
    const server = startServer(ROOT, env, { print: () => undefined })
    await measure(await server.ready, folder).finally(server.stop)
  } finally {
    await remove()
    await rm(folder, { recursive: true })
  }
} catch (error) {
  process.exitCode = complain(error)
}

/** Signs in as the technician of the try-out, and has list and room looked at. */
async function measure(url: string, folder: string): Promise<void> {
  const port = await freePort()
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findBrowsers().whole,
    args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    locale: 'en-GB',
  })
  try {
    const page = await context.newPage()
    await page.goto(`${url}/sign-in`)
    await page.getByRole('button', { name: new RegExp(TECHNICIAN) }).click()
    await page.waitForURL('**/home')
    const room = await page.getByRole('link', { name: new RegExp(INCIDENT) }).getAttribute('href')
    await page.goto('about:blank') // A tab of the same app beside it would take part in what is measured.
    await mkdir(REPORTS, { recursive: true })
    const audited = []
    for (const [name, path] of [['home', '/home'] as const, ['room', room ?? ''] as const])
      audited.push(await audit(name, url + path, port, REPORTS))
    print(audited, await installFaults(page, `${url}/home`, INCIDENT))
  } finally {
    await context.close()
  }
}

function print(audited: readonly Audited[], faults: readonly string[]): void {
  const rows = audited.map(({ page, scores, timings }) => `| ${page} | ${scores.join(' | ')} | ${timings} |`)
  const lines = [
    `${LIGHTHOUSE}, ${audited[0]?.browser}, mobile, its usual throttling (4 × CPU, 150 ms, 1.6 Mbit/s, simulated), speed ${audited.map(({ speed }) => speed).join(', ')}`,
    '| page | performance | accessibility | best practices | |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...audited.flatMap(({ page, missed }) => missed.map((one) => `${page} · ${one}`)),
    ...(faults.length > 0 ? faults.map((fault) => `install · ${fault}`) : ['install · nothing is missing']),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (faults.length > 0 || audited.some(({ scores: [, ...rest] }) => rest.some((score) => score < 100)))
    process.exitCode = 1
}
