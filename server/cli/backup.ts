import { createStorage } from '../attachments/storage'
import { createBackup } from '../backup/create'
import type { Manifest } from '../backup/manifest'
import { restoreBackup } from '../backup/restore'
import { verifyBackup } from '../backup/verify'
import { LaunchError } from '../launch/launch-error'
import { asMigrator } from '../migrator'
import { print } from './print'
import { MIGRATIONS, pathFrom, toolSettings, withPool } from './settings'

export async function backUp(folder: string): Promise<void> {
  const manifest = await withPool(async (pool, env) => createBackup(pool, await createStorage(env), pathFrom(folder)))
  print(`Saved ${summary(manifest)}.`)
}

export async function verify(folder: string): Promise<void> {
  const { manifest, problems } = await verifyBackup(pathFrom(folder))
  for (const problem of problems) print(`✗ ${problem}`)
  if (problems.length > 0) throw new LaunchError('The backup is damaged.', 'Take another one.')
  print(`Whole: ${summary(manifest)}.`)
}

export async function restore(folder: string): Promise<void> {
  const env = toolSettings()
  const into = { storage: await createStorage(env), migrations: MIGRATIONS }
  const manifest = await asMigrator(env, (migrator) => restoreBackup(pathFrom(folder), { ...migrator, ...into }))
  print(`Restored and compared ${summary(manifest)}.`)
}

function summary({ at, tables, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${rows} rows of ${tables.length} tables and ${files.length} files, as of ${at}`
}
