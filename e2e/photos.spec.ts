import { cameraPhoto, takePhoto, touch } from './support/camera'
import { expect, test } from './support/cast'
import { composer, message } from './support/room'

test('DT-23 a photo waits with the unfinished words, is taken off and put back, and a file says what it is', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const photo = await cameraPhoto(100)
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
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  await takePhoto(priya, form.getByRole('button', { name: 'File' }), {
    ...{ name: 'manual.pdf', mimeType: 'application/pdf', buffer: pdf },
  })
  await form.getByRole('button', { name: 'Send' }).click()
  const sent = message(priya, 'The drip, and the manual')
  await expect(sent).toContainText('manual.pdf')
  await expect(sent.getByRole('link', { name: 'Open: manual.pdf' })).toBeVisible()
  await expect(sent.getByRole('button', { name: /Your photo/ }).locator('img')).toBeVisible()
})
