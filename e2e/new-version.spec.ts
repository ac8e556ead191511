import { expect } from './support/cast'
import { NEWER_BUILD, test } from './support/newer-build'
import { composer } from './support/room'

test('a newer version is offered while something is written, is used when its person says so, and keeps what was written', async ({
  as,
  newer,
}) => {
  const marek = await as('Marek Kowal', 'tablet')
  const { page, context } = marek
  await page.getByRole('link', { name: /Pump P-204 trips/ }).click()
  await composer(marek).fill('The bearing is')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => Object.assign(window, { opened: 'before' })))
  const opened = () => page.evaluate(() => (window as { opened?: string }).opened)

  newer.arrives()
  await context.setOffline(true)
  await expect(page.getByText(/You’re offline/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('A new version is ready. What you write is kept.')).toBeVisible()
  await composer(marek).pressSequentially(' warm')
  expect(await opened(), 'it waits for its person').toBe('before')

  const again = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Use it now' }).click()
  await again
  await expect(composer(marek)).toHaveValue('The bearing is warm')
  expect(await page.evaluate(() => caches.keys())).toContain(`fieldline-${NEWER_BUILD}`)
  await expect(page.getByText('A new version is ready.')).toBeHidden()
})
