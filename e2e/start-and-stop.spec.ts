import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '../server/launch/free-port.ts'
import { removeCluster } from '../server/launch/postgres/home.ts'
import { ROOT } from './support/app.ts'
import { npmStart } from './support/npm-start.ts'

const READY = /Fieldline is ready: (\S+)/

let dataDir: string
test.beforeEach(() => {
  dataDir = mkdtempSync(join(ROOT, '.test/start-'))
})
test.afterEach(async () => {
  await removeCluster(join(dataDir, 'postgres'))
  rmSync(dataDir, { recursive: true })
})

test('one command starts a help desk, and a second start keeps it and needs seconds', async () => {
  const port = await freePort()
  const first = npmStart(dataDir, port)
  const url = await first.shows(READY)
  // Just started, it may say for a moment that it is late.
  await expect.poll(async (): Promise<unknown> => (await fetch(`${url}/readyz`)).json()).toMatchObject({ ok: true })
  process.kill(first.pid, 'SIGTERM')
  await first.closed
  expect(first.output()).toContain('Stopping Fieldline…')
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)

  const began = performance.now()
  const second = npmStart(dataDir, port)
  await second.shows(READY)
  expect(performance.now() - began).toBeLessThan(15_000)
  process.kill(second.pid, 'SIGTERM')
  await second.closed
})

test('nothing stays behind when npm is killed', async () => {
  const started = npmStart(dataDir, await freePort())
  const url = await started.shows(READY)
  process.kill(started.pid, 'SIGKILL')
  await started.closed
  await expect(fetch(url)).rejects.toThrow()
})

test('a second Fieldline is told which port or folder to change', async () => {
  const port = await freePort()
  const first = npmStart(dataDir, port)
  await first.shows(READY)
  await npmStart(dataDir, port).shows(/Port \d+ is already used[^]*PORT=\d+ npm start/)
  await npmStart(dataDir, await freePort()).shows(/already running with this data folder[^]*FIELDLINE_DATA_DIR/)
  process.kill(first.pid, 'SIGTERM')
  await first.closed
})
