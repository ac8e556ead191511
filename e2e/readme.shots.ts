import { preview } from './support/desk'
import { test, type Person } from './support/cast'

/** The pictures of README.md, taken of the running app: `npm run screenshots`. */

async function picture({ page }: Person, name: string): Promise<void> {
  await page.waitForTimeout(1_500) // Toasts, lamps and fonts come to rest.
  await page.screenshot({ path: `docs/screenshots/${name}.png` })
}

async function dress({ context, page }: Person, theme: string): Promise<void> {
  await context.addCookies([{ name: 'fl-theme', value: theme, url: page.url() }])
  await page.reload()
}

test('pictures of the field and the desk', async ({ as }) => {
  test.setTimeout(180_000)
  const marek = await as('Marek Kowal', 'tablet')
  await picture(marek, 'field-home')
  await marek.page.getByRole('link', { name: /Pump P-204 trips/ }).click()
  await picture(marek, 'field-room')
  await dress(marek, 'sunlight')
  await picture(marek, 'field-room-sunlight')

  const aya = await as('Aya Nakamura', 'desk')
  await aya.page.getByRole('link', { name: /Pump P-204 trips/ }).click()
  await picture(aya, 'desk-room')
  await dress(aya, 'night')
  await picture(aya, 'desk-room-night')
  await dress(aya, 'daylight')
  await aya.page.goto('/desk')
  await preview(aya, 'Boiler 1 flame failure')
  await picture(aya, 'desk-preview')

  const ines = await as('Ines Marchetti', 'desk')
  await ines.page.getByRole('button', { name: 'Tom Berger', exact: true }).click()
  await picture(ines, 'admin-people')
})
