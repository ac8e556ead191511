import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { canReach, type Account } from './account.ts'

const SYSTEM_FOLDER = '/var/lib/fieldline'

/**
 * Where the cluster of `folder` lives: in it, or, when root started Fieldline below a private folder that the database's
 * account cannot enter, in a system folder that `folder`/elsewhere names.
 */
export async function clusterHome(folder: string, account: Account | undefined): Promise<string> {
  await mkdir(folder, { recursive: true })
  if (!account || canReach(folder, account)) return folder
  if (existsSync(join(folder, 'data'))) {
    throw new LaunchError(
      `The database in ${folder} lies below a folder that its account cannot enter.`,
      'Move the project back, or give every folder above it the permission to pass through (chmod o+x).',
    )
  }
  const known = await elsewhere(folder)
  if (known) return known
  const home = join(SYSTEM_FOLDER, randomBytes(6).toString('hex'))
  await mkdir(home, { recursive: true })
  for (const path of [SYSTEM_FOLDER, home]) await chmod(path, 0o755)
  await writeFile(join(folder, 'elsewhere'), `${home}\n`)
  return home
}

/** Deletes a stopped cluster with everything in it. */
export async function removeCluster(folder: string): Promise<void> {
  const home = await elsewhere(folder)
  if (home) await rm(home, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}

async function elsewhere(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'elsewhere'), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )
}
