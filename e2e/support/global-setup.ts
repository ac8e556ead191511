import { findBrowser } from '../../server/launch/browser.ts'
import { build } from '../../server/launch/build.ts'
import { passingCluster } from '../../server/testing/passing-cluster.ts'
import { ROOT } from './app.ts'

/** Before all stories: the current build, and a real database server. */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.FIELDLINE_CHROMIUM ??= findBrowser()
  await build(ROOT)
  const { cluster, remove } = await passingCluster(`${ROOT}/.test`)
  process.env.FIELDLINE_E2E_ADMIN_URL = cluster.adminUrl
  return remove
}
