import { expect, test } from './support/cast'
import { openHeld } from './support/open-held'

test('the first visit makes the first admin with the code from the console, once', async ({ ownApp, browser }) => {
  const app = await ownApp('production')
  const code = /within an hour:\s+(\S+)/.exec(app.logs())?.[1] ?? ''
  expect(code, 'the console shows a code').not.toBe('')

  const page = await (await browser.newContext({ baseURL: app.url })).newPage()
  await page.goto('/')
  await page.waitForURL('/setup')
  await page.getByRole('textbox', { name: 'Setup code' }).fill('wrong-code-of-somebody-else')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: 'Organisation' }).fill('Halden Pumps')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Claire Dubois')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('claire@halden.example')
  await page.getByRole('textbox', { name: 'Password' }).fill('gauge valve lantern 42')
  await page.getByRole('button', { name: 'Create admin' }).click()
  await expect(page.getByText(/wrong or has expired/)).toBeVisible()

  await page.getByRole('textbox', { name: 'Setup code' }).fill(code)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Create admin' }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.waitForURL(/\/sign-in/)
  // Whoever is faster than the page is signed in once it has started, and the password stays out of the address.
  const start = await openHeld(page, '/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).pressSequentially('claire@halden.example')
  await page.getByRole('textbox', { name: 'Password' }).pressSequentially('gauge valve lantern 42')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/sign-in')
  await start()
  await page.waitForURL('/admin/people')
  await expect(page.getByRole('button', { name: 'Claire Dubois', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Add person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Marek Kowal')
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('marek@halden.example')
  await dialog.getByRole('checkbox', { name: 'Technician' }).check()
  await dialog.getByRole('checkbox', { name: 'General' }).check()
  await dialog.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByText('Marek Kowal can sign in')).toBeVisible()

  const again = await (await browser.newContext({ baseURL: app.url })).newPage()
  await again.goto('/setup')
  await expect(again.getByRole('textbox', { name: 'Setup code' })).toHaveCount(0)
})
