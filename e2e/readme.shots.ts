import sharp from 'sharp'
import { takePhoto } from './support/camera'
import { expect, test, type Person } from './support/cast'
import { preview } from './support/desk'

/** The pictures of README.md, taken of the running app: `npm run screenshots`. */

async function picture({ page }: Person, name: string): Promise<void> {
  await page.waitForTimeout(1_500) // Toasts, lamps and fonts come to rest.
  await page.screenshot({ path: `docs/screenshots/${name}.png` })
}

async function dress({ context, page }: Person, theme: string): Promise<void> {
  await context.addCookies([{ name: 'fl-theme', value: theme, url: page.url() }])
  await page.reload()
}

/** A photo of the pump's nameplate, leaning as photos do. */
async function nameplate() {
  const lines = [
    'Type  HK 80-200',
    'Serial  204-77318',
    'Flow  112 m³/h',
    'Head  48 m',
    'Speed  2 940 rpm',
    'Power  22 kW',
  ]
  const words = lines.map((line, at) => {
    const [x, y] = [150 + (at % 2) * 500, 370 + Math.floor(at / 2) * 120]
    return `<text x="${x}" y="${y}" font-size="44">${line}</text>`
  })
  const buffer = await sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
      <rect width="100%" height="100%" fill="#31586b"/>
      <circle cx="1050" cy="820" r="330" fill="#24404e"/>
      <g transform="rotate(-2 600 450)" font-family="sans-serif" fill="#20262a">
        <rect x="90" y="150" width="1020" height="600" rx="28" fill="#b9c0c2" stroke="#7d8688" stroke-width="8"/>
        ${[125, 1075].flatMap((x) => [185, 715].map((y) => `<circle cx="${x}" cy="${y}" r="14" fill="#7d8688"/>`)).join('')}
        <text x="150" y="265" font-size="84" font-weight="bold">HALDEN PUMPS</text>
        ${words.join('')}
      </g>
    </svg>`),
  )
    .jpeg({ quality: 88 })
    .toBuffer()
  return { name: 'nameplate.jpg', mimeType: 'image/jpeg', buffer }
}

test('pictures of the field and the desk', async ({ as }) => {
  test.setTimeout(180_000)
  const marek = await as('Marek Kowal', 'tablet')
  await picture(marek, 'field-home')
  await marek.page.getByRole('button', { name: 'Gloves' }).click()
  await marek.page.getByRole('link', { name: /Pump P-204 trips/ }).click()
  const form = marek.page.getByRole('form', { name: 'Write a message' })
  await takePhoto(marek, form.getByRole('button', { name: 'Photo' }), await nameplate())
  await form.getByRole('button', { name: 'Send' }).click()
  await expect(marek.page.getByText(/^(Sent|Delivered)/).last()).toBeVisible()
  await picture(marek, 'field-room')
  await dress(marek, 'sunlight')
  await picture(marek, 'field-room-sunlight')

  const aya = await as('Aya Nakamura', 'desk')
  await aya.page.getByRole('link', { name: /Pump P-204 trips/ }).click()
  await picture(aya, 'desk-room')
  await dress(aya, 'night')
  await picture(aya, 'desk-room-night')
  await dress(aya, 'daylight')
  await aya.page.goto('/desk')
  await preview(aya, 'Boiler 1 flame failure')
  await picture(aya, 'desk-preview')

  const ines = await as('Ines Marchetti', 'desk')
  await ines.page.getByRole('button', { name: 'Tom Berger', exact: true }).click()
  await picture(ines, 'admin-people')
})
