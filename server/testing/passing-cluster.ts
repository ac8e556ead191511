import { randomBytes } from 'node:crypto'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { startCluster, type Cluster } from '../launch/postgres/cluster.ts'
import { removeCluster } from '../launch/postgres/home.ts'

const DAY_MS = 24 * 3_600_000

/** A new embedded PostgreSQL in a folder of its own under `parent`; `remove` stops it and deletes everything. */
export async function passingCluster(parent: string): Promise<{ cluster: Cluster; remove: () => Promise<void> }> {
  await mkdir(parent, { recursive: true })
  await removeForgotten(parent)
  const folder = join(parent, `postgres-${randomBytes(4).toString('hex')}`)
  const cluster = await startCluster(folder)
  const remove = async () => {
    await cluster.stop()
    await removeCluster(folder)
  }
  return { cluster, remove }
}

/** A run that was killed leaves its folder; after a day no run can still be using it. */
async function removeForgotten(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith('postgres-'))
  for (const folder of names.map((name) => join(parent, name))) {
    const found = await stat(folder).catch(() => undefined) // Another run may just have removed its own.
    if (found && Date.now() - found.mtimeMs > DAY_MS) await removeCluster(folder)
  }
}
