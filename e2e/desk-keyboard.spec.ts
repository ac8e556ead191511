import { expect, test } from './support/cast'
import { acceptButton, ownRow, waitingRow } from './support/desk'
import { composer, expectStatus, message, raise } from './support/room'

test('an expert takes, answers, undoes and finds rooms without a mouse', async ({ as, ownApp }) => {
  const app = await ownApp('tryout') // where she has not yet more rooms than one should take
  const priya = await as('Priya Raman', 'tablet', { app })
  const aya = await as('Aya Nakamura', 'desk', { app })
  const { keyboard } = aya.page
  await raise(priya, 'Guide rail bends at station 6')
  const waiting = waitingRow(aya, 'Guide rail bends').getByRole('link')
  await expect(waiting).toBeVisible()

  await goTo('q')
  await expect(aya.page.locator('[data-section="waiting"] a[data-row]').first()).toBeFocused()
  while (!(await waiting.evaluate((row) => row === document.activeElement))) await keyboard.press('j')
  await keyboard.press('Enter')
  await expect(acceptButton(aya)).toBeVisible()
  await keyboard.press('a')
  await expect(composer(aya)).toBeFocused()
  await keyboard.press('Escape')
  await expect(aya.page.getByRole('status').getByRole('button', { name: 'Undo' })).toBeVisible()
  await keyboard.press('z')
  await waiting.focus()
  await expectStatus(priya, 'Open')

  await expect(acceptButton(aya)).toBeVisible()
  await expect(waiting).toBeFocused() // Once the server has said so, the row is still the one that was drawn at once.
  await keyboard.press('Enter')
  await expect(acceptButton(aya)).toBeVisible()
  await keyboard.press('a')
  await expect(composer(aya)).toBeFocused()
  await keyboard.type('gq: the fixing bolt first.')
  await keyboard.press('Control+Enter')
  await expect(message(priya, 'gq: the fixing bolt first.')).toBeVisible()

  await keyboard.press('Escape')
  await goTo('a')
  await expect(aya.page).toHaveURL(/\/desk\/closed$/)
  await goTo('m')
  await expect(ownRow(aya, 'Guide rail bends')).toBeVisible()
  await expect(aya.page.locator('[data-section="mine"] a[data-row]').first()).toBeFocused()
  await goTo('s')
  await expect(aya.page).toHaveURL(/\/me$/)

  async function goTo(letter: string) {
    await keyboard.press('g')
    await keyboard.press(letter)
  }
})
