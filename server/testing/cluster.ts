import { join } from 'node:path'
import { Pool } from 'pg'
import type { TestProject } from 'vitest/node'
import { applicationDatabase } from '../launch/postgres/databases'
import { migrate } from '../migrate'
import { TEMPLATE } from './database'
import { passingCluster } from './passing-cluster'

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string
  }
}

/** Runs once before all integration tests: a real PostgreSQL of its own, with one migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { root } = project.config
  const { cluster, remove } = await passingCluster(join(root, '.test'))
  try {
    const pool = new Pool({ connectionString: await applicationDatabase(cluster.adminUrl, TEMPLATE), max: 1 })
    await migrate(pool, join(root, 'prisma/migrations')).finally(() => pool.end())
  } catch (error) {
    await remove()
    throw error
  }
  project.provide('adminUrl', cluster.adminUrl)
  return remove
}
