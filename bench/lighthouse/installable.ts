import type { Page } from '@playwright/test'

/** What Lighthouse no longer asks of an app that is to be installed, asked of the browser itself; each line is a fault. */
export async function installFaults(page: Page, url: string, words: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await page.goto(url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(async () => Boolean(await caches.match('/shell')))
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  const { data = '{}', errors } = await session.send('Page.getAppManifest')
  const manifest = JSON.parse(data) as { theme_color?: string; icons?: { purpose?: string }[] }
  const faults = [
    ...installabilityErrors.map(({ errorId }) => `not installable: ${errorId}`),
    ...errors.map(({ message }) => `manifest: ${message}`),
    !manifest.theme_color && 'the manifest has no theme colour',
    !manifest.icons?.some(({ purpose }) => purpose === 'maskable') && 'no maskable icon',
    (await page.locator('meta[name="viewport"]').count()) === 0 && 'no viewport',
    !(await startsWithoutNetwork(page, url, words)) && 'does not start without a network',
  ]
  return faults.filter((fault) => typeof fault === 'string')
}

/** The device reads what it keeps a moment after the server was last heard: it is asked more than once. */
async function startsWithoutNetwork(page: Page, url: string, words: string): Promise<boolean> {
  await page.context().setOffline(true)
  try {
    await page.goto(url)
    await page.getByText(words).first().waitFor({ timeout: 10_000 })
    return true
  } catch {
    return false
  } finally {
    await page.context().setOffline(false)
  }
}
