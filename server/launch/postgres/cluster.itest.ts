import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startCluster } from './cluster'
import { clusterHome, removeCluster } from './home'
import { postgresAccount } from './account'
import { runningPostmaster } from './postmaster'

/** A disk that takes 20 ms for each of the thousand files of a cluster is slow, and nobody's mistake. */
const SLOW = { timeout: 60_000 }

let folder: string
let dataDir: string
beforeEach(async () => {
  folder = resolve('.test', `postgres-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { recursive: true })
  dataDir = join(await clusterHome(folder, postgresAccount()), 'data')
})
afterEach(() => removeCluster(folder))

/** A process that keeps the cluster and writes to it, until it has confirmed `count` rows. */
async function writerWith(count: number) {
  const child = spawn(process.execPath, ['server/testing/steady-writer.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  const confirmed = () => output.slice(0, output.lastIndexOf('\n')).split('\n').slice(1).map(Number)
  await expect.poll(() => confirmed().length, SLOW).toBeGreaterThan(count)
  return { pid: child.pid!, server: Number(/pid (\d+)/.exec(output)![1]), confirmed }
}

function childrenOf(pid: number): number[] {
  const rows = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout.trim().split('\n')
  return rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid ? [child!] : []))
}

const killAll = (pids: number[]) => pids.forEach((pid) => process.kill(pid, 'SIGKILL'))

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query<T>(sql).then(({ rows }) => client.end().then(() => rows))
}

describe('the embedded PostgreSQL', { timeout: 240_000 }, () => {
  it('loses no confirmed row when everything is killed under load, three times over', async () => {
    const all: number[] = []
    for (let round = 0; round < 3; round++) {
      const writer = await writerWith(500)
      killAll([writer.pid, ...childrenOf(writer.pid)])
      await sleep(100)
      all.push(...writer.confirmed())
    }
    const cluster = await startCluster(folder)
    const rows = await ask<{ number: number }>(cluster.adminUrl, 'select number from numbers')
    await cluster.stop()
    const stored = new Set(rows.map(({ number }) => number))
    expect(all.length).toBeGreaterThan(1500)
    expect(all.filter((number) => !stored.has(number))).toEqual([])
  })

  it('does not outlive the process that started it', async () => {
    const writer = await writerWith(1)
    killAll([writer.pid])
    await expect.poll(() => runningPostmaster(dataDir), { timeout: 5000 }).toBeUndefined()
  })

  it('is adopted when it runs without an owner, and stopped in the end', async () => {
    const writer = await writerWith(1)
    killAll([writer.pid, ...childrenOf(writer.pid).filter((pid) => pid !== writer.server)])
    const cluster = await startCluster(folder)
    expect(cluster.pid()).toBe(writer.server)
    await cluster.stop()
    expect(runningPostmaster(dataDir)).toBeUndefined()
  })

  it('belongs to one Fieldline at a time', async () => {
    const writer = await writerWith(1)
    await expect(startCluster(folder)).rejects.toThrow('already running with this data folder')
    killAll([writer.pid])
    await expect.poll(() => runningPostmaster(dataDir), { timeout: 5000 }).toBeUndefined()
  })

  it('comes back under the same address when it alone is killed', async () => {
    const cluster = await startCluster(folder)
    const before = cluster.pid()
    process.kill(before, 'SIGKILL')
    await expect.poll(() => cluster.pid(), SLOW).not.toBe(before)
    expect(await ask(cluster.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await cluster.stop()
  })

  it.each([0, 20, 100, 300])('stays stopped when it is told to %i ms after it died', async (ms) => {
    const cluster = await startCluster(folder)
    process.kill(cluster.pid(), 'SIGKILL')
    await sleep(ms)
    await cluster.stop()
    expect(runningPostmaster(dataDir)).toBeUndefined()
    await sleep(500)
    expect(runningPostmaster(dataDir)).toBeUndefined()
  })

  it('starts in spite of a pid file that names another living process', async () => {
    await (await startCluster(folder)).stop()
    const lines = [process.pid, dataDir, 1, 5432, '', '127.0.0.1', '', 'ready']
    writeFileSync(join(dataDir, 'postmaster.pid'), `${lines.join('\n')}\n`)
    const cluster = await startCluster(folder)
    expect(cluster.pid()).not.toBe(process.pid)
    await cluster.stop()
  })

  it('keeps text in C.UTF-8, sums its pages, and asks everybody for a password', async () => {
    const cluster = await startCluster(folder)
    const url = new URL(cluster.adminUrl)
    expect(url.hostname).toBe('127.0.0.1')
    const settings = `select datlocprovider as provider, datlocale as locale, current_setting('data_checksums') as checksums,
      current_setting('fsync') as fsync, current_setting('password_encryption') as passwords
      from pg_database where datname = 'postgres'`
    expect(await ask(cluster.adminUrl, settings)).toEqual([
      { provider: 'b', locale: 'C.UTF-8', checksums: 'on', fsync: 'on', passwords: 'scram-sha-256' },
    ])
    url.password = 'guessed'
    await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed')
    await cluster.stop()
  })

  it('says so when its data is of another major version, or its password is gone', async () => {
    await (await startCluster(folder)).stop()
    const version = join(dataDir, 'PG_VERSION')
    const made = readFileSync(version)
    writeFileSync(version, '17\n')
    await expect(startCluster(folder)).rejects.toThrow('was made by PostgreSQL 17')
    writeFileSync(version, made)
    rmSync(join(dataDir, 'fieldline.password'))
    await expect(startCluster(folder)).rejects.toThrow('password of the embedded database cannot be read')
  })

  it('begins anew after a first start that was killed half way', async () => {
    mkdirSync(`${dataDir}.new/base`, { recursive: true })
    const cluster = await startCluster(folder)
    expect(await ask(cluster.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await cluster.stop()
  })

  it('shows the end of its log when it does not stay up', async () => {
    await (await startCluster(folder)).stop()
    writeFileSync(join(dataDir, 'postgresql.conf'), "shared_buffers = 'nonsense'\n")
    await expect(startCluster(folder)).rejects.toThrow(/does not start[^]*shared_buffers/)
  })
})
