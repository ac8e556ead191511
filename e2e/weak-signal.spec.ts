import { takePhoto } from './support/camera'
import { expect } from './support/cast'
import { pressAccept, preview } from './support/desk'
import { expectReads, message, raise, say } from './support/room'
import { expectLight, loseNetwork, readyForCellar, regainNetwork } from './support/tablet'
import { test } from './support/weak-cast'
import { TWO_G } from './support/weak-line'

const TITLE = 'Sump pump P-17 on one bar'
const PATIENCE = { timeout: 30_000 }

test('DT-07 DT-10 DT-11 DT-12 on one bar of signal the outbox empties itself in order, the light turns green, the expert’s name appears, and a gap loses nothing', async ({
  as,
  tablet,
  line,
}) => {
  const aya = await as('Aya Nakamura', 'desk')
  const priya = await tablet('Priya Raman')
  await readyForCellar(priya)
  await loseNetwork(priya)
  await raise(priya, TITLE, /draft-/)
  for (const text of ['It trips at once', 'The coupling is free']) await say(priya, text)

  line.weaken(TWO_G)
  await regainNetwork(priya)
  const numberMs = await timeOf(() => priya.page.waitForURL(/\/incidents\/\d+$/))
  const wordsMs = await timeOf(() => expect(message(priya, 'The coupling is free')).toContainText('Sent', PATIENCE))
  await preview(aya, TITLE)
  const nameMs = await timeOf(async () => {
    await pressAccept(aya)
    await expect(priya.page.getByText(/Aya Nakamura/).first()).toBeVisible()
  })
  expect(nameMs, 'her name on a 2G line').toBeLessThan(5_000)
  await say(aya, 'Is the strainer clean?')
  const askedMs = await timeOf(() => expectReads(priya, 'Is the strainer clean?'))

  const photo = await priya.page.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 400, height: 300 } })
  await takePhoto(priya, priya.page.getByRole('button', { name: 'Photo', exact: true }), {
    ...{ name: 'strainer.jpg', mimeType: 'image/jpeg', buffer: photo },
  })
  await say(priya, 'The strainer now')
  const shown = aya.page.getByRole('button', { name: /^Photo from Priya/ }).locator('img')
  const photoMs = await timeOf(() => expect(shown).toBeVisible(PATIENCE))

  // The signal goes altogether: what is written meanwhile waits, and both sides have everything when it is back.
  line.cut()
  await expect(priya.page.getByText(/^You’re offline/)).toBeVisible()
  await say(priya, 'It is full of grit')
  await expect(message(priya, 'It is full of grit')).toContainText('On this tablet')
  await say(aya, 'Rinse it')
  line.mend()
  const backMs = await timeOf(() => expect(message(aya, 'It is full of grit')).toBeVisible(PATIENCE))
  await expectReads(priya, 'Rinse it')
  await expect(message(priya, 'It is full of grit')).toContainText(/Sent|Delivered|Read by/)

  // Restored: everything once, in its order, and the light is green.
  line.weaken()
  const read = await aya.page.getByRole('list', { name: 'Conversation' }).innerText()
  const texts = [
    'It trips at once',
    'The coupling is free',
    'Is the strainer clean?',
    'The strainer now',
    'Rinse it',
    'It is full of grit',
  ]
  expect(texts.map((text) => read.split(text).length - 1)).toEqual(texts.map(() => 1))
  expect(texts.map((text) => read.indexOf(text))).toEqual(texts.map((text) => read.indexOf(text)).sort((a, b) => a - b))
  await priya.page.getByRole('link', { name: 'My incidents' }).click()
  await expectLight(priya, 'All sent. Safe to close.')
  process.stdout.write(
    `DT-07 on a 2G line: number ${numberMs} ms, words ${wordsMs} ms later, the expert’s name ${nameMs} ms, her question ${askedMs} ms, a photo ${photoMs} ms, after a gap ${backMs} ms\n`,
  )
})

/** How long that takes, in ms. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return Math.round(performance.now() - began)
}
