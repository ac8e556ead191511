import type { Response } from '@playwright/test'
import { cameraPhoto, openPhoto, takePhoto } from './support/camera'
import { expect, type Person } from './support/cast'
import { accept } from './support/desk'
import { composer, message, raise, say } from './support/room'
import { readyForCellar } from './support/tablet'
import { test } from './support/weak-cast'
import type { WeakLine } from './support/weak-line'

const KB = 1_000
const TITLE = 'Conveyor drifts to the left'

test('DT-28 the data saver: others’ pictures stay small until pressed, one’s own go at 150 kB, and the day costs less', async ({
  as,
  tablet,
  line,
}) => {
  test.setTimeout(180_000)
  const [photo, aya, priya] = await Promise.all([
    cameraPhoto(140, 2),
    as('Aya Nakamura', 'desk'),
    tablet('Priya Raman'),
  ])
  await raise(priya, TITLE)
  await accept(aya, TITLE)
  await readyForCellar(priya, TITLE)
  const app = line.carried()
  const sharp = priya.page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith('/screen'))
  const without = await exchange(priya, aya, photo, line, 'Without', sharp)

  await priya.page.getByRole('link', { name: 'My incidents' }).click()
  await priya.page.getByRole('button', { name: /Priya Raman, you/ }).click()
  await priya.page.getByRole('menuitemcheckbox', { name: 'Data saver' }).click()
  await expect(priya.page.getByText(/· Data saver on$/)).toBeVisible()
  await priya.page.getByRole('link', { name: TITLE }).click()
  const asked: string[] = []
  priya.page.on('request', (request) => asked.push(request.method() + new URL(request.url()).pathname))
  const withSaver = await exchange(priya, aya, photo, line, 'With')
  const larger = () => asked.filter((url) => /^GET\/api\/attachments\/.*\/(whole|screen|original)$/.test(url))
  expect(larger(), 'nothing large is fetched').toEqual([])

  await openPhoto(priya, /^Photo from Aya/)
  const load = priya.page.getByRole('button', { name: /^Load full picture · \d+ kB$/ })
  await load.click()
  await expect(load).toHaveCount(0)
  await expect.poll(larger, 'but what is pressed').toHaveLength(1)

  // Eight photos, half of them one's own, with thirty messages: four times all this.
  const [day, spared] = [without, withSaver].map((bytes) => Math.round((app + 4 * bytes) / KB))
  expect(withSaver, 'an exchange with the data saver').toBeLessThan(0.65 * without)
  expect(spared, 'a day with the data saver, in kB').toBeLessThan(15_000)
  process.stdout.write(`DT-28 a day on the line: ${day} kB, with the data saver ${spared} kB\n`)
})

/** A photo and four words from each to the other; what the line carried for it, in bytes. */
async function exchange(
  priya: Person,
  aya: Person,
  photo: Awaited<ReturnType<typeof cameraPhoto>>,
  line: WeakLine,
  words: string,
  alsoBrought?: Promise<Response>,
): Promise<number> {
  const before = line.carried()
  for (const [from, to] of [
    [priya, aya],
    [aya, priya],
  ] as const) {
    const form = from.page.getByRole('form', { name: 'Write a message' })
    await takePhoto(from, form.getByRole('button', { name: 'File', exact: true }), photo)
    await expect(form.getByRole('img')).toBeVisible()
    await composer(from).fill(`${words} it, from ${from.name}`)
    await form.getByRole('button', { name: 'Send' }).click()
    await expect(message(to, `${words} it, from ${from.name}`).locator('img')).toBeVisible()
    for (const text of ['It drifts', 'By a hand', 'Since noon']) await say(from, text)
    await expect(from.page.getByRole('progressbar')).toHaveCount(0)
  }
  await (await alsoBrought)?.finished()
  return line.carried() - before
}
