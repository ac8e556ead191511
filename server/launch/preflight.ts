import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { LaunchError } from './launch-error.ts'

const NEEDED_MB = 500

/** Refuses a port that cannot be listened on, before the long steps. */
export async function requirePort(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((done, fail) => {
      probe.once('error', fail).listen(port, host, done)
    })
  } catch (error) {
    throw portProblem((error as NodeJS.ErrnoException).code, host, port)
  }
  await new Promise((done) => probe.close(done))
}

function portProblem(code: string | undefined, host: string, port: number): LaunchError {
  if (code === 'EADDRINUSE') {
    const advice = `Stop that program, or choose another port: PORT=${port + 1} npm start`
    return new LaunchError(`Port ${port} is already used by another program, perhaps another Fieldline.`, advice)
  }
  if (code === 'EACCES') {
    return new LaunchError(
      `This account may not listen on port ${port}.`,
      'Choose a port above 1023: PORT=3000 npm start',
    )
  }
  return new LaunchError(`Cannot listen on ${host} (${code}).`, 'Set HOST to an address of this machine.')
}

/** Refuses a data folder that cannot be written to, or a disk without room for it. */
export async function requireFolder(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(probe, 'Fieldline can write here.')
    await rm(probe)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC') throw diskFull(folder, 0)
    throw new LaunchError(
      `The data folder ${folder} cannot be written to (${code}).`,
      'Make it writable for this account, or set FIELDLINE_DATA_DIR to another folder.',
    )
  }
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / 1e6)
  if (free < NEEDED_MB) throw diskFull(folder, free)
}

function diskFull(folder: string, free: number): LaunchError {
  return new LaunchError(
    `The disk of ${folder} has only ${free} MB left.`,
    `Free at least ${NEEDED_MB} MB, or set FIELDLINE_DATA_DIR to a folder on another disk.`,
  )
}

/** Refuses a database that does not answer within 10 s. */
export async function requireDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    throw databaseProblem(new URL(url), error as { code?: string; message: string })
  } finally {
    await client.end().catch(() => undefined)
  }
}

function databaseProblem(url: URL, { code, message }: { code?: string; message: string }): LaunchError {
  const where = `${url.hostname}:${url.port || '5432'}`
  const name = url.pathname.slice(1)
  if (code === '28P01' || code === '28000') {
    return new LaunchError(`The database at ${where} refuses this user or password.`, 'Correct DATABASE_URL.')
  }
  if (code === '3D000') {
    const advice = `Create it, for example with: createdb ${name}`
    return new LaunchError(`The server at ${where} has no database "${name}".`, advice)
  }
  return new LaunchError(
    `The database at ${where} cannot be reached: ${message || String(code)}.`,
    'Check that PostgreSQL runs there, that a firewall lets us through, and DATABASE_URL. To try Fieldline out without a database, unset it.',
  )
}
