import { sendPhoto } from './support/camera'
import { accept } from './support/desk'
import { expect, test } from './support/cast'
import { expectReads, message, raise, say } from './support/room'
import { countsOn, loseNetwork, readyForCellar, regainNetwork } from './support/tablet'

test('the connection is lost and comes back: nothing typed is lost, nothing arrives twice', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Cellar pump hums and does not turn')
  await accept(aya, 'Cellar pump hums and does not turn')
  await priya.context.setOffline(true)
  await expect(priya.page.getByText(/You’re offline/)).toBeVisible()
  await say(priya, 'I am in the cellar now')
  await say(priya, 'The coupling turns by hand')
  await expect(message(priya, 'The coupling turns by hand')).toContainText('On this tablet')
  await expect(priya.page.getByText(/2 items will send when you’re back/)).toBeVisible()
  await say(aya, 'Check the capacitor')
  await expect(message(priya, 'Check the capacitor')).toHaveCount(0)

  await priya.context.setOffline(false)
  await expectReads(priya, 'Check the capacitor')
  await expectReads(aya, 'I am in the cellar now')
  await expectReads(aya, 'The coupling turns by hand')
  await expect(priya.page.getByText(/You’re offline/)).toHaveCount(0)
  for (const { page } of [priya, aya]) {
    await expect(page.getByRole('list', { name: 'Conversation' }).getByText('The coupling turns by hand')).toHaveCount(
      1,
    )
  }
})

test('an incident raised without a connection gets its number when it is back', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await priya.page
    .getByRole('link', { name: /New incident/ })
    .first()
    .click()
  const words = priya.page.getByRole('textbox', { name: /What’s wrong/ })
  await expect(words).toBeVisible()
  await priya.context.setOffline(true)
  await words.fill('Lift station 7 level sensor stuck')
  await priya.page.getByRole('button', { name: /^Send/ }).click()
  await priya.page.waitForURL(/draft-/)
  await priya.context.setOffline(false)
  await priya.page.waitForURL(/\/incidents\/\d+$/)
  await accept(aya, 'Lift station 7 level sensor stuck')
})

test('DT-27 a session ended elsewhere says so, takes the rooms off the tablet, and keeps what was written for whoever wrote it', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const [phone] = await Promise.all([as('Priya Raman', 'tablet'), as('Priya Raman', 'tablet')])
  await raise(priya, 'Valve V-12 weeps')
  await sendPhoto(priya)
  await expect(priya.page.getByRole('progressbar')).toHaveCount(0)
  await readyForCellar(priya, 'Valve V-12 weeps')
  expect(await countsOn(priya.page)).toMatchObject({ about: 1, outbox: 0 })
  await loseNetwork(priya)
  await say(priya, 'A drop a second')
  await expect(message(priya, 'A drop a second')).toContainText('On this tablet')
  await phone.page.goto('/me')
  const others = phone.page.getByRole('button', { name: 'Sign out all others' })
  await others.click()
  await expect(others).toHaveCount(0)
  await regainNetwork(priya)
  await expect(priya.page.getByText(/Sign in again to keep going/)).toBeVisible()
  const left = async () => Object.entries(await countsOn(priya.page)).filter(([, count]) => count > 0)
  await expect.poll(left).toEqual([['outbox', 1]])

  await priya.page.getByRole('link', { name: 'Sign in' }).click()
  await priya.page.getByRole('button', { name: /Priya Raman/ }).click()
  await priya.page.waitForURL(/\/incidents\/\d+$/)
  await expect(message(priya, 'A drop a second')).toContainText('Sent')
})
