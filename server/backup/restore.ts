import { createReadStream } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'
import type { FileStorage } from '../attachments/storage'
import { LaunchError } from '../launch/launch-error'
import { knownMigrations, migrate } from '../migrate'
import type { Migrator } from '../migrator'
import { digestOfTable } from './create'
import { tableFile, type Manifest, type TableCopy } from './manifest'
import { quoted } from './tables'
import { verifyBackup } from './verify'

type Into = Migrator & { storage: FileStorage; migrations: string }

/**
 * Puts a backup into an empty database and an empty folder: its own migrations, then all rows in one transaction, which
 * commits only when every table holds exactly what was saved. Newer migrations are left to the next start.
 */
export async function restoreBackup(folder: string, into: Into): Promise<Manifest> {
  const { manifest, problems } = await verifyBackup(folder)
  if (problems.length > 0) throw new LaunchError(`The backup is damaged: ${problems.join(' ')}`, 'Take another one.')
  await refuseUnknown(manifest, into.migrations)
  await refuseFull(into)
  const only = manifest.migrations.map(({ name }) => name)
  await migrate(into.pool, into.migrations, { only, grantTo: into.grantTo })

  const client = await into.pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await client.query('BEGIN')
    for (const table of manifest.tables) await fill(client, table, folder)
    for (const table of manifest.tables) await compare(client, table)
    for (const { name, last, called } of manifest.sequences) {
      await client.query('SELECT setval($1::regclass, $2, $3)', [`"${name}"`, last, called])
    }
    await client.query('COMMIT')
  } finally {
    client.release(true)
  }
  await putFiles(manifest, folder, into.storage)
  return manifest
}

async function putFiles({ files }: Manifest, folder: string, storage: FileStorage): Promise<void> {
  for (const { path } of files) {
    const copy = join(storage.workFolder, path)
    await copyFile(join(folder, 'files', path), copy)
    await storage.put(path, copy)
  }
}

async function fill(client: PoolClient, { name, columns }: TableCopy, folder: string): Promise<void> {
  const rows = client.query(from(`COPY "${name}" (${quoted(columns)}) FROM STDIN`))
  await pipeline(createReadStream(tableFile(folder, name)), createGunzip(), rows)
}

async function compare(client: PoolClient, table: TableCopy): Promise<void> {
  const { sha256 } = await digestOfTable(client, table)
  if (sha256 !== table.sha256) throw new Error(`after restoring, ${table.name} differs from what was saved`)
}

async function refuseUnknown(manifest: Manifest, migrations: string): Promise<void> {
  const known = new Map((await knownMigrations(migrations)).map(({ name, checksum }) => [name, checksum]))
  const foreign = manifest.migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (!foreign) return
  throw new LaunchError(
    `The backup has the migration ${foreign.name}, which this version lacks or has otherwise.`,
    'Restore it with the Fieldline that made it, or a newer one.',
  )
}

async function refuseFull({ pool, storage }: Into): Promise<void> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'`,
  )
  if (rows[0]?.count)
    throw new LaunchError('The database is not empty.', 'Create a new one, and name it in DATABASE_URL.')
  if ((await storage.names()).length > 0) {
    throw new LaunchError('The storage of files is not empty.', 'Put aside what is in it, and run it again.')
  }
}
