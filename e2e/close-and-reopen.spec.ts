import { accept, ownRow, waitingRow } from './support/desk'
import { expect, test } from './support/cast'
import { answer, choose, composer, expectHappened, expectStatus, raise, say } from './support/room'

test('the technician says it is fixed, and later that it is not: it waits again, with its history', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Weigher shows minus two')
  await accept(aya, 'Weigher shows minus two')
  await say(aya, 'Tare it with the door closed.')
  await priya.page.getByRole('button', { name: 'Fixed' }).click()
  await answer(priya, /it’s fixed/)
  await expectStatus(priya, /Closed/)
  await expectStatus(aya, /Closed/)
  await expect(composer(aya)).toHaveCount(0)

  await priya.page.getByRole('button', { name: 'Re-open' }).first().click()
  await answer(priya, 'Re-open')
  await expectStatus(priya, 'Open')
  await expect(waitingRow(aya, 'Weigher shows minus two')).toContainText('Re-opened')
})

test('the owner closes with an outcome and takes it on again', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Barcode reader misses small codes')
  await accept(aya, 'Barcode reader misses small codes')
  await choose(aya, 'Close')
  await aya.page.getByRole('dialog').getByRole('radio', { name: 'workaround' }).click()
  await answer(aya, 'Close')
  await expectStatus(priya, /Closed \(workaround\)/)
  await expectHappened(priya, /workaround/)
  await expect(ownRow(aya, 'Barcode reader misses small codes')).toHaveCount(0)

  await aya.page.getByRole('main').getByRole('button', { name: 'Re-open' }).first().click()
  await answer(aya, 'Re-open and take it')
  await expectStatus(priya, /In progress/)
  await expect(ownRow(aya, 'Barcode reader misses small codes')).toBeVisible()
})
