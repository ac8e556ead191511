import { findBrowser } from '../../server/launch/browser.ts'
import { build } from '../../server/launch/build.ts'
import { passingCluster } from '../../server/testing/passing-cluster.ts'
import { ROOT, startApp } from './app.ts'

/** Before all stories: the current build, a real database, and one app in try-out mode that most stories share. */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.FIELDLINE_CHROMIUM ??= findBrowser()
  await build(ROOT)
  const { cluster, remove } = await passingCluster(`${ROOT}/.test`)
  process.env.FIELDLINE_E2E_ADMIN_URL = cluster.adminUrl
  try {
    const app = await startApp({ mode: 'tryout' })
    process.env.FIELDLINE_E2E_URL = app.url
    return async () => {
      await app.stop()
      await remove()
    }
  } catch (error) {
    await remove()
    throw error
  }
}
