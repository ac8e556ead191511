import { findBrowsers, namedInEnv } from '../../server/launch/browser.ts'
import { build } from '../../server/launch/build.ts'
import { passingCluster } from '../../server/testing/passing-cluster.ts'
import { ROOT } from './app.ts'

/** Before all stories: the current build (FIELDLINE_BUILT: what is built is what they are about), and a real database server. */
export default async function setup(): Promise<() => Promise<void>> {
  Object.assign(process.env, namedInEnv(findBrowsers()))
  if (!process.env.FIELDLINE_BUILT) await build(ROOT)
  const { cluster, remove } = await passingCluster(`${ROOT}/.test`)
  process.env.FIELDLINE_E2E_ADMIN_URL = cluster.adminUrl
  return remove
}
