import { randomBytes } from 'node:crypto'
import { link, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startCluster, type Cluster } from './postgres/cluster.ts'
import { applicationDatabase } from './postgres/databases.ts'
import type { Source } from './settings.ts'

/** Starts the embedded database of `dataDir` and returns the settings that try-out mode runs with. */
export async function prepareTryout(source: Source, dataDir: string): Promise<{ settings: Source; cluster: Cluster }> {
  const cluster = await startCluster(join(dataDir, 'postgres'))
  const settings: Source = {
    ...source,
    FIELDLINE_MODE: 'tryout',
    LOG_LEVEL: source.LOG_LEVEL ?? 'warn',
    DATABASE_URL: await applicationDatabase(cluster.adminUrl, 'fieldline'),
  }
  if (!source.FIELDLINE_SECRET && !source.FIELDLINE_SECRET_FILE) {
    settings.FIELDLINE_SECRET_FILE = await ownSecret(join(dataDir, 'secret'))
  }
  return { settings, cluster }
}

/** A secret made once and kept, so that people stay signed in over a restart. Written aside: it is there whole or not. */
async function ownSecret(file: string): Promise<string> {
  const aside = `${file}.${process.pid}`
  await writeFile(aside, randomBytes(32).toString('base64'), { mode: 0o600 })
  await link(aside, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  await rm(aside)
  return file
}
