import { waitingRow } from './support/desk'
import { expect, test, type Person } from './support/cast'
import { composer, expectReads, message, say } from './support/room'
import { spoilLine } from './support/line'
import { loseNetwork, readyForCellar, regainNetwork, restartApp } from './support/tablet'

/** The technician's way from the list to three messages; each step works with the network cut before it. */
const STEPS = ['open the form', 'write', 'send', 'first message', 'second message', 'third message'] as const
type Step = (typeof STEPS)[number]

const MESSAGES: Partial<Record<Step, string>> = {
  'first message': 'The belt is dry',
  'second message': 'The roller turns',
  'third message': 'Nobody is hurt',
}

async function take(person: Person, step: Step, title: string): Promise<void> {
  const { page } = person
  if (step === 'open the form')
    await page
      .getByRole('link', { name: /New incident/ })
      .first()
      .click()
  if (step === 'write') await page.getByRole('textbox', { name: /What’s wrong/ }).fill(title)
  if (step === 'send') await page.getByRole('button', { name: /^Send/ }).click()
  if (step === 'send') await page.waitForURL(/\/incidents\//)
  const text = MESSAGES[step]
  if (text) await say(person, text)
}

/** What the screen says of a step while there is no network: the truth, in words. */
async function expectTruth(person: Person, step: Step, title: string): Promise<void> {
  const { page } = person
  if (step === 'write') {
    await expect(page.getByText('Draft kept on this tablet')).toBeVisible()
    await expect(page.getByRole('textbox', { name: /What’s wrong/ })).toHaveValue(title)
  }
  if (step === 'send') await expect(page).toHaveURL(/draft-/)
  const text = MESSAGES[step]
  if (text) await expectState(person, text, 'On this tablet')
}

/** Of several messages in a row only the last shows its state; each is called by it. */
async function expectState(person: Person, text: string, state: string): Promise<void> {
  await expect(message(person, text)).toHaveAccessibleName(new RegExp(`${text}, ${state}, `))
}

for (const [cutAt, cut] of STEPS.entries()) {
  test(`T32 the network is cut before “${cut}”, and the app killed after it: 0 lost, 0 doubled`, async ({ as }) => {
    const title = `Journey ${cutAt + 1}: conveyor stands`
    const aya = await as('Aya Nakamura', 'desk')
    let priya = await as('Priya Raman', 'tablet')
    await priya.page.goto('/home')
    await readyForCellar(priya)
    for (const step of STEPS) {
      const isCut = step === cut
      if (isCut) await loseNetwork(priya)
      await take(priya, step, title)
      if (!isCut) continue
      await expectTruth(priya, step, title)
      priya = await restartApp(priya, new URL(priya.page.url()).pathname)
      await expectTruth(priya, step, title)
      await regainNetwork(priya)
    }
    await priya.page.waitForURL(/\/incidents\/\d+$/)
    for (const text of Object.values(MESSAGES)) await expectState(priya, text, 'Sent')

    await expect(waitingRow(aya, title)).toHaveCount(1)
    await waitingRow(aya, title).getByRole('link').click()
    await expectReads(aya, 'Nobody is hurt')
    const read = await aya.page.getByRole('list', { name: 'Conversation' }).innerText()
    const counts = Object.values(MESSAGES).map((text) => read.split(text).length - 1)
    expect(counts, 'each message once').toEqual([1, 1, 1])
  })
}

test('DT-07 back in the light the outbox empties itself: one incident, though every command is sent three times', async ({
  as,
}) => {
  const aya = await as('Aya Nakamura', 'desk')
  let priya = await as('Priya Raman', 'tablet')
  const line = await spoilLine(priya.context)
  priya = await restartApp(priya)
  await readyForCellar(priya)
  await priya.page
    .getByRole('link', { name: /New incident/ })
    .first()
    .click()
  await priya.page.getByRole('textbox', { name: /What’s wrong/ }).fill('Agitator stopped')
  line.repeat(3)
  line.cutBeforeAnswer()
  await priya.page.getByRole('button', { name: /^Send/ }).click()
  await say(priya, 'No sound from the motor')
  const began = performance.now()
  await priya.page.waitForURL(/\/incidents\/\d+$/)
  await expectState(priya, 'No sound from the motor', 'Sent')
  process.stdout.write(`DT-07 sent ${Math.round(performance.now() - began)} ms after the line was cut\n`)
  expect(line.cuts()).toBe(1)
  await expect(waitingRow(aya, 'Agitator stopped')).toHaveCount(1)
  await waitingRow(aya, 'Agitator stopped').getByRole('link').click()
  await expectReads(aya, 'No sound from the motor')
  const read = await aya.page.getByRole('list', { name: 'Conversation' }).innerText()
  expect(read.split('No sound from the motor')).toHaveLength(2)
  await expect(composer(priya)).toHaveValue('')
})
