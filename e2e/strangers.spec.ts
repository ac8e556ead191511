import { accept, waitingRow } from './support/desk'
import { expect, test } from './support/cast'
import { composer, raise } from './support/room'

test('people of another area cannot tell an incident from one that does not exist', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const marek = await as('Marek Kowal', 'tablet')
  const chloe = await as('Chloé Lambert', 'desk')
  const room = await raise(priya, 'Frequency converter trips on F 17')
  await expect(waitingRow(aya, 'Frequency converter trips')).toBeVisible()
  await expect(chloe.page.getByText('Frequency converter trips')).toHaveCount(0)

  await marek.page.goto(room)
  await expect(marek.page.getByText('There is nothing here for you')).toBeVisible()
  const real = await marek.page.getByRole('main').innerText()
  await marek.page.goto('/incidents/999999')
  await expect(marek.page.getByText('There is nothing here for you')).toBeVisible()
  expect(await marek.page.getByRole('main').innerText()).toBe(real)
})

test('an expert of the area who is not in the room sees who has it, and none of its words', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const [aya, tom] = [await as('Aya Nakamura', 'desk'), await as('Tom Berger', 'desk')]
  const room = await raise(priya, 'Gearbox knocks at half speed')
  await accept(aya, 'Gearbox knocks at half speed')
  await tom.page.goto(room.replace('/incidents', '/desk'))
  await expect(tom.page.getByText('Aya Nakamura is on it')).toBeVisible()
  await expect(tom.page.getByRole('list', { name: 'Conversation' })).toHaveCount(0)
})

test('an expert who came too late asks to join, and the owner lets him in', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const [aya, tom] = [await as('Aya Nakamura', 'desk'), await as('Tom Berger', 'desk')]
  const room = await raise(priya, 'Vibration at the fan bearing')
  await accept(aya, 'Vibration at the fan bearing')
  await tom.page.goto(room.replace('/incidents', '/desk'))
  await tom.page.getByRole('button', { name: 'Ask to join' }).click()
  await expect(tom.page.getByText('Asked. Aya sees it in the room.')).toBeVisible()

  const asking = aya.page.getByRole('list', { name: 'Asking to join' })
  await expect(asking).toContainText('Tom Berger')
  await asking.getByRole('button', { name: 'Add' }).click()
  await expect(composer(tom)).toBeVisible()
  await expect(asking).toHaveCount(0)
})
