import { accept, ownRow, waitingRow } from './support/desk'
import { expect, test } from './support/cast'
import { answer, expectHappened, expectReads, expectStatus, raise, say } from './support/room'

test('an admin deactivates an owner: out at once everywhere, the rooms wait again', async ({ as, ownApp }) => {
  const app = await ownApp('tryout')
  const priya = await as('Priya Raman', 'tablet', { app })
  const tom = await as('Tom Berger', 'desk', { app })
  const aya = await as('Aya Nakamura', 'desk', { app })
  const ines = await as('Ines Marchetti', 'desk', { app })
  await raise(priya, 'Lift table sinks under load')
  await accept(tom, 'Lift table sinks under load')
  await say(tom, 'I am looking at the drawing.')
  await expectReads(priya, 'I am looking at the drawing.')

  await ines.page.getByRole('button', { name: 'Tom Berger', exact: true }).click()
  await expect(ines.page.getByText(/go(es)? back to the waiting list/).first()).toBeVisible()
  await ines.page.getByRole('button', { name: 'Deactivate Tom' }).click()
  await answer(ines, 'Deactivate Tom')

  await expect(waitingRow(aya, 'Lift table sinks under load')).toContainText('Back in the list')
  await expectStatus(priya, 'Open')
  await expectHappened(priya, /waiting list/)
  await expect(tom.page.getByText(/Sign in again/)).toBeVisible()
  await accept(aya, 'Lift table sinks under load')
  await say(aya, 'I take over from Tom.')
  await expectReads(priya, 'I take over from Tom.')
  await expect(tom.page.getByText('I take over from Tom.')).toHaveCount(0)

  await tom.page.goto('/sign-in')
  await expect(tom.page.getByRole('button', { name: /Tom Berger/ })).toHaveCount(0)
  await expect(ownRow(aya, 'Lift table sinks under load')).toBeVisible()
})
