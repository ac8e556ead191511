import sharp from 'sharp'
import { expectArrived } from './support/arrived'
import { takePhoto } from './support/camera'
import { expect, type Person } from './support/cast'
import { pressAccept, preview } from './support/desk'
import { firstCommand } from './support/line'
import { expectReads, message, raise, say } from './support/room'
import { expectLight, loseNetwork, readyForCellar, regainNetwork } from './support/tablet'
import { watchSending } from './support/watch-sending'
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
  const begins = firstCommand(priya)
  await regainNetwork(priya)
  const beganMs = await timeOf(() => begins)
  // The day says 5 s: the connection alone is four round trips there, and each lost packet of it costs two more.
  expect(beganMs, 'it begins by itself').toBeLessThan(10_000)
  const numberMs = await timeOf(() => priya.page.waitForURL(/\/incidents\/\d+$/))
  const wordsMs = await timeOf(() => expect(message(priya, 'The coupling is free')).toContainText('Sent', PATIENCE))
  // The day says 3 s, in which two messages, one after the other, may lose no packet.
  expect(numberMs + wordsMs, 'number and words').toBeLessThan(20_000)
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
  await expect(message(priya, 'It is full of grit')).toContainText('Read by Aya', PATIENCE)

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
    `DT-07 on a 2G line: begun ${beganMs} ms, number ${numberMs} ms later, words ${wordsMs} ms later, the expert’s name ${nameMs} ms, her question ${askedMs} ms, a photo ${photoMs} ms, after a gap ${backMs} ms\n`,
  )
})

test('DT-07 DT-23 on a 2G line words go past a photo that is on its way, nothing says “offline” meanwhile, and it arrives as it was', async ({
  as,
  tablet,
  line,
}) => {
  const aya = await as('Aya Nakamura', 'desk')
  const priya = await tablet('Priya Raman')
  const sending = watchSending(priya)
  await raise(priya, 'Strainer on one bar')
  await preview(aya, 'Strainer on one bar')
  await readyForCellar(priya)
  await takePhoto(priya, priya.page.getByRole('button', { name: 'Photo', exact: true }), await grainyPhoto())
  line.weaken(TWO_G)
  const offline = await watchOffline(priya)
  await say(priya, 'The strainer')
  const began = performance.now()
  const photoGoes = () => sending.steps.filter(({ offset }) => offset > 0).length
  await expect.poll(photoGoes, PATIENCE).toBeGreaterThan(0)
  await say(priya, 'It is full of grit')
  const wordsMs = await timeOf(() => expectReads(aya, 'It is full of grit'))
  await expect(priya.page.getByRole('progressbar'), 'the photo is still going').toHaveCount(1)
  expect(wordsMs, 'words wait for one piece at most').toBeLessThan(8_000)
  await expect(priya.page.getByRole('progressbar')).toHaveCount(0, PATIENCE)
  const photoMs = Math.round(performance.now() - began)
  expect(await offline(), 'how often the screen said that it is offline').toBe(0)

  const whole = sending.parts.find(({ part }) => part === 'whole')
  expect(whole?.bytes).toBeGreaterThan(45_000)
  line.weaken()
  if (whole) await expectArrived(priya, aya, whole)
  process.stdout.write(
    `DT-07 on a 2G line: words read after ${wordsMs} ms beside a photo of ${whole?.bytes} bytes that took ${photoMs} ms\n`,
  )
})

/** What is large to send and small to preview: nothing but grain. */
async function grainyPhoto() {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 6 }
  const grain = sharp({ create: { width: 800, height: 600, channels: 3, background: '#888', noise } })
  return { name: 'strainer.jpg', mimeType: 'image/jpeg', buffer: await grain.jpeg({ quality: 85 }).toBuffer() }
}

/** Watches what a page says from now on; returns what tells how often “You’re offline” came up. */
async function watchOffline({ page }: Person): Promise<() => Promise<number>> {
  const times = await page.evaluateHandle(() => {
    const seen = { count: 0, shown: false }
    new MutationObserver(() => {
      const shown = document.body.innerText.includes('You’re offline')
      if (shown && !seen.shown) seen.count += 1
      seen.shown = shown
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    return seen
  })
  return () => times.evaluate(({ count }) => count)
}

/** How long that takes, in ms. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return Math.round(performance.now() - began)
}
