import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { to } from 'pg-copy-streams'
import type { FileStorage } from '../attachments/storage'
import { LaunchError } from '../launch/launch-error'
import { appliedMigrations } from '../migrate'
import { digestOfFile, MANIFEST, tableFile, type Manifest, type TableCopy } from './manifest'
import { copyOut, sequences, tablesInOrder, type Table } from './tables'

/**
 * Writes one consistent moment of the database into a new folder, and the files that its rows name: rows are read in
 * one REPEATABLE READ transaction, then the files, which are never changed once a row names them.
 */
export async function createBackup(pool: Pool, storage: FileStorage, folder: string): Promise<Manifest> {
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code
    throw new LaunchError(`${folder} cannot be made (${code}).`, 'Name a folder that does not exist yet.')
  })
  await mkdir(join(folder, 'tables'))
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const database = await copyDatabase(client, folder)
    await client.query('COMMIT')
    const manifest: Manifest = { format: 1, ...database, files: await copyFiles(storage, join(folder, 'files')) }
    await writeFile(join(folder, MANIFEST), JSON.stringify(manifest, undefined, 2))
    return manifest
  } finally {
    client.release(true)
  }
}

async function copyDatabase(client: PoolClient, folder: string): Promise<Omit<Manifest, 'format' | 'files'>> {
  const { rows } = await client.query<{ at: Date; postgres: string }>(
    `SELECT now() AS at, current_setting('server_version') AS postgres`,
  )
  const tables: TableCopy[] = []
  for (const table of await tablesInOrder(client))
    tables.push(await copyTable(client, table, tableFile(folder, table.name)))
  return {
    at: rows[0]?.at.toISOString() ?? '',
    postgres: rows[0]?.postgres ?? '',
    migrations: await appliedMigrations(client),
    tables,
    sequences: await sequences(client),
  }
}

async function copyTable(client: PoolClient, table: Table, file: string): Promise<TableCopy> {
  const rows = client.query(to(copyOut(table)))
  const counted = digestingStream()
  await pipeline(rows, counted.stream, createGzip(), createWriteStream(file, { mode: 0o600 }))
  return { ...table, ...counted.result() }
}

/** What a table holds now, without writing it anywhere. */
export async function digestOfTable(client: PoolClient, table: Table): Promise<{ rows: number; sha256: string }> {
  const counted = digestingStream()
  await pipeline(client.query(to(copyOut(table))), counted.stream.resume())
  return counted.result()
}

/** Passes everything on, and knows the lines and their digest at the end. In COPY's text every row is one line. */
export function digestingStream(): { stream: Transform; result: () => { rows: number; sha256: string } } {
  const hash = createHash('sha256')
  let rows = 0
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      for (const byte of chunk) if (byte === 10) rows += 1
      done(null, chunk)
    },
  })
  return { stream, result: () => ({ rows, sha256: hash.digest('hex') }) }
}

/** What goes while people delete messages is not missed: no row of use names it any more. */
async function copyFiles(storage: FileStorage, to: string): Promise<Manifest['files']> {
  const names = await storage.names()
  if (names.length > 0) await mkdir(to)
  const files = []
  for (const path of names.sort()) {
    const content = await storage.read(path)
    if (!content) continue
    const copy = join(to, path)
    await pipeline(content, createWriteStream(copy, { mode: 0o600 }))
    files.push({ path, bytes: (await stat(copy)).size, sha256: await digestOfFile(copy) })
  }
  return files
}
