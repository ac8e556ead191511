import type { Page } from '@playwright/test'

/** Opens a page that is drawn but does not start, since its scripts are on their way until the returned function is called. */
export async function openHeld(page: Page, path: string): Promise<() => Promise<void>> {
  const arrive = Promise.withResolvers<undefined>()
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await arrive.promise
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  return async () => {
    arrive.resolve(undefined)
    await page.unrouteAll({ behavior: 'wait' })
  }
}
