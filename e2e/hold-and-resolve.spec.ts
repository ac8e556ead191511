import { accept, ownRow } from './support/desk'
import { expect, test, type Person } from './support/cast'
import { answer, choose, composer, dialog, expectHappened, expectReads, expectStatus, raise, say } from './support/room'
import { loseNetwork, regainNetwork } from './support/tablet'

/** A moment as the field for it takes it, in the browser's own zone. */
function fromNow({ page }: Person, hours: number): Promise<string> {
  return page.evaluate((ms) => {
    const at = new Date(Date.now() + ms)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, hours * 3_600_000)
}

async function hold(owner: Person, reason: string, hours?: number): Promise<void> {
  await choose(owner, 'Put on hold')
  await dialog(owner.page).getByRole('radio', { name: reason }).click()
  if (hours !== undefined)
    await dialog(owner.page)
      .getByLabel('Until')
      .fill(await fromNow(owner, hours))
  await answer(owner, 'Put on hold')
}

test('DT-22 waiting for a spare part: his screen says for what and until when, and only needing help ends it', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Contactor welded shut')
  await accept(aya, 'Contactor welded shut')
  await hold(aya, 'A spare part', 4)
  await expectStatus(priya, /On hold: spare part, until .*\d\d:\d\d/)
  await expect(ownRow(aya, 'Contactor welded shut')).toContainText('On hold: spare part')
  await expectHappened(priya, /put this on hold until/)

  await say(priya, 'ok thanks')
  await expectReads(aya, 'ok thanks')
  await expectStatus(aya, /On hold/)

  await say(priya, 'It smokes now')
  const help = priya.page.getByRole('button', { name: 'Need help now' })
  expect((await help.boundingBox())?.height).toBeGreaterThanOrEqual(64)
  await help.click()
  await expectStatus(priya, /In progress/)
  await expectStatus(aya, /In progress/)
  await expectHappened(aya, /Priya Raman needs help now/)
})

test('DT-22 waiting for the technician ends with his answer', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Pressure falls at night')
  await accept(aya, 'Pressure falls at night')
  await hold(aya, 'Priya’s answer')
  await expect(priya.page.getByText(/Your answer is needed/)).toBeVisible()
  await expect(priya.page.getByText(/Closes by itself/)).toBeVisible()
  await expect(priya.page).toHaveURL(/\/incidents\/\d+$/)
  const drawn = await (await priya.context.request.get(priya.page.url())).text()
  expect(drawn, 'what the room waits for is on its page before any script runs').toMatch(/>Your answer is needed/)
  await say(priya, 'It is 4 bar at six')
  await expectStatus(priya, /In progress/)
  await expectHappened(aya, 'Work goes on')
})

test('DT-24 the expert proposes solved: two big buttons, and It works closes the room', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Sump pump keeps running')
  await accept(aya, 'Sump pump keeps running')
  await aya.page.getByRole('main').getByRole('button', { name: 'Propose solved' }).click()
  await dialog(aya.page).getByLabel('What it was').fill('Float switch back in its bracket')
  await answer(aya, 'Propose solved')

  const question = priya.page.getByRole('region', { name: 'Is it fixed?' })
  await expect(question).toContainText('Aya thinks so: Float switch back in its bracket')
  await expect(question).toContainText('Closes by itself')
  for (const name of ['It works', 'Not fixed']) {
    const box = await question.getByRole('button', { name }).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(96)
  }

  // The list asks as well, above everything else, and takes the answer.
  await raise(priya, 'Something newer')
  await priya.page.getByRole('link', { name: 'My incidents' }).click()
  const first = priya.page.getByRole('list', { name: 'My incidents' }).getByRole('listitem').first()
  await expect(first).toContainText(/Sump pump keeps running.*Is it fixed\?/)
  await first.getByRole('button', { name: 'Not fixed' }).click()
  await expect(first.getByRole('button', { name: 'Not fixed' })).toHaveCount(0)
  await priya.page.getByRole('link', { name: 'Sump pump keeps running' }).click()
  await expectStatus(aya, /In progress/)
  await expectHappened(aya, /Priya Raman says it is not fixed/)
  await aya.page.getByRole('main').getByRole('button', { name: 'Propose solved' }).click()
  await answer(aya, 'Propose solved')

  await question.getByRole('button', { name: 'Write to Aya first' }).click()
  await say(priya, 'Watching it fill')
  await expectReads(aya, 'Watching it fill')
  await expectStatus(aya, /Check the fix/)
  await question.getByRole('button', { name: 'It works' }).click()
  await expectStatus(priya, /Closed \(solved\)/)
  await expectStatus(aya, /Closed \(solved\)/)
  await expect(composer(priya)).toHaveCount(0)
  await expect(priya.page.getByRole('button', { name: 'Re-open' }).first()).toBeVisible()
})

test('DT-25 what he wrote before he learned of the closing is kept, and both are asked to re-open', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const phone = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const room = await raise(priya, 'Bag weigher drifts')
  await accept(aya, 'Bag weigher drifts')
  await expectStatus(priya, /In progress/)
  await loseNetwork(priya)
  await say(priya, 'It drifts again, since noon')
  await phone.page.goto(room)
  await choose(aya, 'Close')
  await answer(aya, 'Close')
  await expectStatus(phone, /Closed/) // Only then has the server it: Aya’s own screen shows her press at once.

  await regainNetwork(priya)
  for (const person of [aya, priya]) {
    await expectReads(person, 'It drifts again, since noon')
    await expectReads(person, 'Written before closing')
    await expectStatus(person, /Closed/)
    await expect(person.page.getByRole('button', { name: 'Re-open?' })).toBeVisible()
  }
  await priya.page.getByRole('button', { name: 'Re-open?' }).click()
  await answer(priya, 'Re-open')
  await expectStatus(priya, 'Open')
})
