import type { Locator, Page } from '@playwright/test'
import { accept } from './support/desk'
import { expect, test, type Person } from './support/cast'
import { openPhoto, sendPhoto } from './support/camera'
import { expectReads, raise, say } from './support/room'
import { loseNetwork, regainNetwork } from './support/tablet'

const note = ({ page }: Person): Locator => page.getByRole('listitem').getByRole('group', { name: 'Voice note' }).last()

test('DT-05 a voice note survives the end of the app, is small, and plays for the expert', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const fetched = aya.page.waitForResponse((answer) => answer.ok() && answer.url().endsWith('/whole'))
  await raise(priya, 'Bearing howls under load')
  await accept(aya, 'Bearing howls under load')
  await priya.page.getByRole('button', { name: 'Record a voice note' }).click()
  await expect(priya.page.getByRole('timer')).toContainText(/00:0[3-9]/)

  await priya.page.reload()
  await expect(priya.page.getByText('Not sent yet. It is kept on this device.')).toBeVisible()
  await priya.page.getByRole('group', { name: 'Voice note' }).getByRole('button', { name: 'Send' }).click()
  await expect(note(priya)).toBeVisible()

  await expect(note(aya).getByRole('button', { name: 'Play the voice note' })).toBeEnabled()
  await note(aya).getByRole('button', { name: 'Play the voice note' }).click()
  await expect(note(aya).getByRole('button', { name: 'Pause' })).toBeVisible()
  await note(aya).getByRole('button', { name: 'Speed 1×' }).click()
  const { bytes, seconds } = await heard(aya.page, await (await aya.page.request.get((await fetched).url())).body())
  expect(seconds).toBeGreaterThan(1.5)
  expect((bytes / seconds) * 20).toBeLessThanOrEqual(100_000)
  process.stdout.write(`DT-05 a voice note of ${seconds.toFixed(1)} s is ${bytes} bytes\n`)
})

test('DT-17 two people draw on one photo, see it live, and it stays through a gap and a reload', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Which of the valves')
  await accept(aya, 'Which of the valves')
  await say(aya, 'Send me a photo of them')
  await expectReads(priya, 'Send me a photo of them')
  await sendPhoto(priya)
  await openPhoto(priya, /^Your photo/)
  await openPhoto(aya, /^Photo from Priya/)
  await expect(priya.page.getByText('Aya is looking at this photo')).toBeVisible()

  await aya.page.getByRole('button', { name: 'Draw on it' }).click()
  await drag(aya.page, [0.3, 0.3], [0.6, 0.5], strokes(priya))
  await expect(numbers(priya)).toHaveText(['1'])
  await drag(aya.page, [0.2, 0.8], [0.5, 0.6])
  await expect(numbers(priya)).toHaveText(['1', '2'])

  await loseNetwork(priya)
  await priya.page.getByRole('button', { name: 'Draw on it' }).click()
  await priya.page.getByRole('button', { name: 'Numbered marker' }).click()
  await priya.page.getByRole('application').press('ArrowUp')
  await priya.page.getByRole('application').press('Enter')
  await expect(numbers(priya)).toHaveText(['1', '2', '3'])
  await expect(numbers(aya)).toHaveText(['1', '2'])
  await regainNetwork(priya)
  await expect(numbers(aya)).toHaveText(['1', '2', '3'])

  await aya.page.keyboard.press('Escape') // puts the pen down, and leaves the photo open
  await aya.page.getByRole('button', { name: 'Draw on it' }).click()
  await aya.page.getByRole('button', { name: 'Undo' }).click()
  await expect(numbers(priya)).toHaveText(['1', '3'])
  await priya.page.reload()
  await openPhoto(priya, /^Your photo.*Marked up$/)
  await expect(numbers(priya)).toHaveText(['1', '3'])
})

const strokes = ({ page }: Person) => page.getByRole('dialog').locator('g.drawing')
const numbers = ({ page }: Person) => page.getByRole('dialog').locator('g.drawing text')

/** Draws with the mouse, from one place of the board to another, each 0 to 1; lifted once somebody else has `seen` it, if given. */
async function drag(page: Page, from: [number, number], to: [number, number], seen?: Locator) {
  const box = await page.getByRole('application').boundingBox()
  if (!box) throw new Error('There is no board')
  const at = ([across, down]: [number, number]) => [box.x + across * box.width, box.y + down * box.height] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at(to), { steps: 12 })
  // A stroke is told a few times a second, as long as the hand moves.
  const moving = async () => {
    await page.mouse.move(...at(from), { steps: 2 })
    await page.mouse.move(...at(to), { steps: 2 })
    return seen?.count()
  }
  if (seen) await expect.poll(moving, 'seen while it is being drawn').toBe(1)
  await page.mouse.up()
}

/** How long a browser plays these bytes. */
async function heard(page: Page, note: Buffer): Promise<{ bytes: number; seconds: number }> {
  const seconds = await page.evaluate(async (numbers) => {
    const sound = await new OfflineAudioContext(1, 8_000, 8_000).decodeAudioData(new Uint8Array(numbers).buffer)
    return sound.duration
  }, Array.from(note))
  return { bytes: note.length, seconds }
}
