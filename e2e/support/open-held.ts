import type { Page } from '@playwright/test'

/**
 * Opens a page that is drawn but does not start, since its scripts are on their way until the returned function is called:
 * all of them, or those that `held` is true of.
 */
export async function openHeld(
  page: Page,
  path: string,
  held: (script: URL) => boolean = () => true,
): Promise<() => Promise<void>> {
  const arrive = Promise.withResolvers<undefined>()
  const isHeld = (url: URL) => /\/_next\/static\/chunks\/.*\.js$/.test(url.pathname) && held(url)
  await page.route(isHeld, async (route) => {
    await arrive.promise
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  return async () => {
    arrive.resolve(undefined)
    await page.unrouteAll({ behavior: 'wait' })
  }
}
