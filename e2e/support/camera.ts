import { expect, type Locator } from '@playwright/test'
import sharp from 'sharp'
import type { Person } from './cast'
import { message } from './room'

/** What a tablet's camera writes: 12 megapixels (3 at half the `scale`) lying on their side, with the place they were taken at, and too large to send. */
export async function cameraPhoto(hue: number, scale = 4): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const [width, height] = [1000, 750]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="hsl(${hue} 30% 45%)"/>
    ${Array.from({ length: 60 }, (_, at) => `<circle cx="${(at * 397) % width}" cy="${(at * 211) % height}" r="${22 + ((at * 53) % 43)}" fill="hsl(${(hue + at * 31) % 360} 50% ${25 + ((at * 17) % 50)}%)"/>`).join('')}
    <text x="75" y="400" font-size="105" font-family="monospace">P-204 77318</text>
  </svg>`
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 22 }
  const grain = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const scene = await sharp(Buffer.from(svg))
    .composite([{ input: grain, blend: 'soft-light' }])
    .png({ compressionLevel: 0 })
    .toBuffer()
  // Grain is costly to make: every pixel of the scene becomes many.
  const buffer = await sharp(scene)
    .resize(width * scale, height * scale, { kernel: 'nearest' })
    .jpeg({ quality: 85 })
    .withMetadata({
      orientation: 6,
      exif: { IFD0: { Make: 'Telltale' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 22/1 0/1' } },
    })
    .toBuffer()
  return { name: `IMG_${hue}.jpg`, mimeType: 'image/jpeg', buffer }
}

/** Makes this page's browser one for fingers: its first tap on *New* opens the camera. */
export async function touch({ context, page }: Person): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
}

/** Presses this, and takes a picture with the camera that opens. */
export async function takePhoto(
  { page }: Person,
  button: Locator,
  photo: Awaited<ReturnType<typeof cameraPhoto>>,
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
  await chooser.setFiles(photo)
}

/** Sends the room a photo: what is on the screen, which costs nothing to make. */
export async function sendPhoto(person: Person): Promise<void> {
  const { page } = person
  const picture = await page.screenshot({ type: 'jpeg' })
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Photo', exact: true }).click()
  await (await choosing).setFiles({ name: 'screen.jpg', mimeType: 'image/jpeg', buffer: picture })
  await expect(page.getByRole('list', { name: 'Goes with your message' }).getByRole('img')).toBeVisible()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(message(person, '').getByRole('button', { name: /^Your photo/ })).toBeVisible()
}

/** Opens the newest photo with this name over the whole screen. */
export async function openPhoto({ page }: Person, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).last().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}
