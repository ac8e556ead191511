import { readFileSync, statSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { LaunchError } from '../launch-error.ts'

/** The ids a process runs under. */
export type Account = { uid: number; gid: number }

/** PostgreSQL refuses to run as root: the account to use instead, or undefined when we are not root. */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((row) => row.split(':'))
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody')
  if (row) return { uid: Number(row[2]), gid: Number(row[3]) }
  throw new LaunchError(
    'PostgreSQL refuses to run as root, and there is no account "postgres" or "nobody" to run it instead.',
    'Start Fieldline as an ordinary user, or set DATABASE_URL.',
  )
}

/** How to spawn a program of PostgreSQL: as that account, and without our folder, settings and secrets. */
export function spawnedAs(account: Account | undefined) {
  const { PATH, NODE_ENV } = process.env
  const env = { PATH, NODE_ENV, LC_ALL: 'C', TZ: 'UTC' }
  return { ...account, cwd: '/', env }
}

/** Whether the account can reach what lies in this existing folder. */
export function canReach(folder: string, account: Account): boolean {
  const parent = dirname(folder)
  return isOpenTo(statSync(folder), account) && (parent === folder || canReach(parent, account))
}

function isOpenTo(stats: Stats, { uid, gid }: Account): boolean {
  const shift = stats.uid === uid ? 6 : stats.gid === gid ? 3 : 0
  return ((stats.mode >> shift) & 1) === 1
}
