import { accept, openOwn, ownRow, waitingRow } from './support/desk'
import { expect, test, type Person } from './support/cast'
import { answer, choose, expectHappened, expectReads, expectStatus, raise, say } from './support/room'

async function add(owner: Person, name: string): Promise<void> {
  await choose(owner, 'Add people')
  const dialog = owner.page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Find a person' }).fill(name.split(' ')[0] ?? name)
  await dialog.getByRole('button', { name: new RegExp(name) }).click()
  await expect(dialog).toHaveCount(0)
}

test('DT-20 (without guests) the owner adds people, a full room asks who makes room, and whoever goes loses the room at once', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const tom = await as('Tom Berger', 'desk')
  await raise(priya, 'Servo 4 overheats')
  await accept(aya, 'Servo 4 overheats')
  await add(aya, 'Tom Berger')
  await openOwn(tom, 'Servo 4 overheats')
  await say(tom, 'I know this drive.')
  await expectReads(priya, 'I know this drive.')
  await add(aya, 'Samuel Okoro')
  await expectHappened(priya, 'Samuel Okoro')

  await choose(aya, 'Add people')
  const dialog = aya.page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Find a person' }).fill('Lena')
  await dialog.getByRole('button', { name: /Lena Hoffmann/ }).click()
  await expect(aya.page.getByRole('dialog', { name: /Who makes room for Lena/ })).toBeVisible()
  await aya.page
    .getByRole('dialog', { name: /Who makes room/ })
    .getByRole('button', { name: /Tom Berger/ })
    .click()
  await expectHappened(priya, 'Lena Hoffmann')
  await expect(tom.page.getByText('Aya Nakamura removed you from this room')).toBeVisible()
  await say(aya, 'Only for those who stayed')
  await expectReads(priya, 'Only for those who stayed')
  await expect(tom.page.getByText('Only for those who stayed')).toHaveCount(0)
})

test('an incident is handed over with a note; the old owner has no more say', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const tom = await as('Tom Berger', 'desk')
  await raise(priya, 'PLC 3 drops off the network')
  await accept(aya, 'PLC 3 drops off the network')
  await choose(aya, 'Hand over')
  const dialog = aya.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Tom Berger/ }).check()
  await dialog.getByRole('textbox', { name: /note/i }).fill('The switch in cabinet 7 was changed on Monday.')
  await dialog.getByRole('button', { name: /Hand over to Tom/ }).click()
  await expect(ownRow(tom, 'PLC 3 drops off the network')).toBeVisible()
  await expectHappened(priya, 'The switch in cabinet 7 was changed on Monday.')
  await expectStatus(priya, /Tom/)
  await aya.page.getByRole('button', { name: 'More actions' }).click()
  await expect(aya.page.getByRole('menuitem', { name: 'Hand over' })).toHaveCount(0)
})

test('an owner who wants to leave hands over or returns; a returned incident keeps its waiting time', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Encoder counts backwards')
  await accept(aya, 'Encoder counts backwards')
  await choose(aya, 'Leave the room')
  await answer(aya, /Return to the waiting list/)
  await answer(aya, /Return it/)
  await expect(waitingRow(aya, 'Encoder counts backwards')).toContainText('Back in the list')
  await expectStatus(priya, 'Open')
})
