import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { runProgram } from '../run-program.ts'
import { spawnedAs, type Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** The role that may create databases; the application's own role may not. */
export const ADMIN = 'fieldline_admin'
/** The file in the cluster that holds the password of both roles. */
export const PASSWORD_FILE = 'fieldline.password'

/** Builds a new cluster beside `dataDir` and puts it there whole, so that a start that was killed leaves no half of one. */
export async function createCluster(dataDir: string, binaries: Binaries, account: Account | undefined): Promise<void> {
  await removeUnfinished(dataDir)
  const aside = `${dataDir}.new`
  const passwordFile = `${aside}.password`
  const password = randomBytes(24).toString('base64url')
  const own = async (path: string) => account && chown(path, account.uid, account.gid)

  await mkdir(aside, { mode: 0o700 })
  await own(aside)
  await writeFile(passwordFile, password, { mode: 0o600 })
  await own(passwordFile)
  await runProgram(
    'Creating the database',
    join(binaries.folder, 'bin/initdb'),
    initdbArguments(aside, passwordFile),
    spawnedAs(account),
  )
  await rename(passwordFile, join(aside, PASSWORD_FILE))
  await rename(aside, dataDir)
}

function initdbArguments(dataDir: string, passwordFile: string): string[] {
  return [
    `--pgdata=${dataDir}`,
    `--username=${ADMIN}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ]
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const unfinished = (await readdir(dirname(dataDir))).filter((name) => name.startsWith(`${basename(dataDir)}.new`))
  await Promise.all(unfinished.map((name) => rm(join(dirname(dataDir), name), { recursive: true })))
}
