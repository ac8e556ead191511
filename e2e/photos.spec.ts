import type { Locator } from '@playwright/test'
import { cameraPhoto, takePhoto, touch } from './support/camera'
import { expect, test } from './support/cast'
import { preview } from './support/desk'
import { damagedPdf, lockedPdf, pdf } from './support/pdf'
import { composer, message } from './support/room'
import { loseNetwork, readyForCellar, regainNetwork } from './support/tablet'

test('DT-23 a photo waits with the unfinished words, is taken off and put back, and a file says what it is', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const photo = await cameraPhoto(100)
  await readyForCellar(priya)
  await touch(priya)
  await takePhoto(priya, priya.page.getByRole('link', { name: /New incident/ }).first(), photo)
  await expect(priya.page.getByRole('img', { name: 'IMG_100.jpg' })).toBeVisible()
  await priya.page.getByRole('textbox', { name: /What’s wrong/ }).fill('Seal weeps')
  const area = priya.page.getByRole('radio')
  if ((await area.count()) > 0) await area.first().check()
  await priya.page.getByRole('button', { name: /^Send/ }).click()
  await priya.page.waitForURL(/\/incidents\/\d+$/)
  await expect(priya.page.getByRole('progressbar')).toHaveCount(0)

  const form = priya.page.getByRole('form', { name: 'Write a message' })
  await takePhoto(priya, form.getByRole('button', { name: 'Photo' }), photo)
  await form.getByRole('button', { name: 'Remove IMG_100.jpg' }).click()
  await expect(form.getByRole('img')).toHaveCount(0)
  await priya.page.getByRole('button', { name: 'Undo' }).click()
  await expect(form.getByRole('img', { name: 'IMG_100.jpg' })).toBeVisible()
  await composer(priya).fill('The drip, and the manual')
  const file = form.getByRole('button', { name: 'File' })
  // Drawn on the tablet, where there may be no network.
  await readyForCellar(priya)
  await loseNetwork(priya)
  await takePhoto(priya, file, pdf('manual.pdf'))
  await expect(form.getByRole('img', { name: 'manual.pdf' })).toBeVisible()
  await regainNetwork(priya)
  await takePhoto(priya, file, lockedPdf('locked.pdf'))
  await takePhoto(priya, file, damagedPdf('damaged.pdf'))
  await expect(form.getByRole('list', { name: 'Goes with your message' })).toContainText(/locked.*damaged/s)
  await form.getByRole('button', { name: 'Send' }).click()
  const sent = message(priya, 'The drip, and the manual')
  await expect(sent.getByRole('link', { name: /^Open: (manual|locked|damaged).pdf/ })).toHaveCount(3, {
    timeout: 30_000,
  })
  await expect(sent.getByRole('button', { name: /Your photo/ }).locator('img')).toBeVisible()

  // Two lie beside each other, also on a phone, which is narrower than an album.
  for (let shot = 0; shot < 2; shot += 1) await takePhoto(priya, form.getByRole('button', { name: 'Photo' }), photo)
  await expect(form.getByRole('img', { name: 'IMG_100.jpg' })).toHaveCount(2)
  await form.getByRole('button', { name: 'Send' }).click()
  await priya.page.setViewportSize({ width: 390, height: 844 })
  const beside = priya.page.getByRole('button', { name: /^Your photo.*2\/2/ })
  await expect(beside).toBeVisible()
  const box = await beside.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
  await priya.page.setViewportSize({ width: 820, height: 1180 })

  const aya = await as('Aya Nakamura', 'desk')
  await preview(aya, 'Seal weeps')
  const cards = message(aya, 'The drip, and the manual').getByText(/\.pdf$/)
  await expect(cards).toHaveCount(3)
  const firstPage = cards.first().locator('xpath=../..').locator('img')
  await expect.poll(() => redness(firstPage), 'the red plate of the page').toBeGreaterThan(2)
  for (const at of [1, 2]) await expect(cards.nth(at).locator('xpath=../..').locator('img')).toHaveCount(0)
})

/** How many times redder than green the picture is, just above its middle. */
function redness(picture: Locator): Promise<number> {
  return picture.evaluate((image: HTMLImageElement) => {
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d')
    canvas?.drawImage(image, 0, 0)
    const at = canvas?.getImageData(image.naturalWidth / 2, image.naturalHeight * 0.4, 1, 1).data
    return (at?.[0] ?? 0) / Math.max(1, at?.[1] ?? 1)
  })
}
