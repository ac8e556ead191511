import { accept, acceptButton, ownRow, pressAccept, preview, waitingRow } from './support/desk'
import { expect, test } from './support/cast'
import { answer, choose, composer, expectHappened, expectReads, expectStatus, raise, say } from './support/room'

test('a technician asks, an expert accepts, they talk', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet', { oneTap: true })
  const aya = await as('Aya Nakamura', 'desk', { oneTap: true })
  await raise(priya, 'Label printer skips every third label')
  await expectStatus(priya, 'Open')
  await accept(aya, 'Label printer skips every third label')
  await expectStatus(priya, /Aya/)
  await expect(composer(aya)).toBeFocused()
  await say(aya, 'Is the sensor lamp lit when a label passes?')
  await expectReads(priya, 'Is the sensor lamp lit when a label passes?')
  await say(priya, 'It flickers.')
  await expectReads(aya, 'It flickers.')
})

test('a preview changes nothing, follows live, and ends when the technician withdraws', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Conveyor 3 tracks to the left')
  await preview(aya, 'Conveyor 3 tracks to the left')
  await say(priya, 'Now it stopped altogether')
  await expectReads(aya, 'Now it stopped altogether')
  await expectStatus(priya, 'Open')
  await expect(composer(aya)).toHaveCount(0)

  await choose(priya, 'Withdraw')
  await answer(priya, 'Withdraw')
  await expect(aya.page.getByText('Priya withdrew this', { exact: true })).toBeVisible()
  await expect(acceptButton(aya)).toHaveCount(0)
  await expect(waitingRow(aya, 'Conveyor 3 tracks to the left')).toHaveCount(0)
})

test('two experts press Accept at the same moment: one wins, the other reads who', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const [aya, tom] = [await as('Aya Nakamura', 'desk'), await as('Tom Berger', 'desk')]
  await raise(priya, 'Depalletiser does not let go')
  await Promise.all([preview(aya, 'Depalletiser does not let go'), preview(tom, 'Depalletiser does not let go')])
  await Promise.all([pressAccept(aya), pressAccept(tom)])

  await expect(async () => {
    const owners = await Promise.all([ownRow(aya, 'Depalletiser').count(), ownRow(tom, 'Depalletiser').count()])
    expect(owners.sort()).toEqual([0, 1])
  }).toPass()
  const ayaWon = (await ownRow(aya, 'Depalletiser').count()) === 1
  const [winner, loser] = ayaWon ? [aya, tom] : [tom, aya]
  await expect(loser.page.getByText(new RegExp(`${winner.name.split(' ')[0]} accepted this`)).first()).toBeVisible()
  await expectHappened(priya, new RegExp(winner.name))
  await expect(waitingRow(loser, 'Depalletiser')).toHaveCount(0)
})

test('an accept is undone: the incident waits again where it was', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Sealer bar stays cold')
  await accept(aya, 'Sealer bar stays cold')
  await aya.page.getByRole('main').getByRole('button', { name: /Undo/ }).first().click()
  await expect(waitingRow(aya, 'Sealer bar stays cold')).toBeVisible()
  await expectStatus(priya, 'Open')
})
