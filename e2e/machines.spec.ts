import { decodeQR } from 'qr/decode.js'
import { encodeQR } from 'qr'
import { expect, test, type Person } from './support/cast'
import { expectStatus } from './support/room'
import { loseNetwork, readyForCellar, regainNetwork, restartApp } from './support/tablet'

const LABEL = 'P-17'

/** What the code of a printed label says, read from its picture. */
async function codeOf(person: Person, label: string): Promise<string> {
  const picture = person.page.getByRole('img', { name: new RegExp(`^${label}:`) })
  const { side, squares } = await picture.evaluate((svg) => ({
    side: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
    squares: svg.querySelector('path')?.getAttribute('d') ?? '',
  }))
  return decodeQR(pixelsOf(side, new Set(Array.from(squares.matchAll(/M(\d+) (\d+)/g), ([, x, y]) => `${x} ${y}`))))
}

function pixelsOf(side: number, dark: ReadonlySet<string>) {
  const scale = 4
  const width = side * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let at = 0; at < width * width; at += 1) {
    const [x, y] = [Math.floor((at % width) / scale), Math.floor(at / width / scale)]
    if (dark.has(`${x} ${y}`)) data.fill(0, at * 4, at * 4 + 3)
  }
  return { width, height: width, data }
}

/** The tablet's camera looks at this code from now on. */
async function holdBeforeCamera({ page }: Person, text: string): Promise<void> {
  await page.evaluate(
    (rows) => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 480
      const context = canvas.getContext('2d')
      const square = 480 / rows.length
      const draw = () => {
        if (!context) return
        context.fillStyle = 'white'
        context.fillRect(0, 0, 480, 480)
        context.fillStyle = 'black'
        rows.forEach((row, y) =>
          row.forEach((dark, x) => dark && context.fillRect(x * square, y * square, square + 0.5, square + 0.5)),
        )
      }
      draw()
      setInterval(draw, 100)
      Object.defineProperty(navigator, 'mediaDevices', {
        value: { getUserMedia: () => Promise.resolve(canvas.captureStream(10)) },
      })
    },
    encodeQR(text, 'raw', { border: 4 }),
  )
}

test('DT-04 DT-26 a label opens a new incident without a network, and the second scan the one that runs', async ({
  as,
  baseURL,
}) => {
  const marek = await as('Marek', 'tablet')
  await readyForCellar(marek, 'HK-40-01733')
  await loseNetwork(marek)

  const below = await restartApp(marek, `/new?asset=${LABEL}`)
  const form = below.page.getByRole('main')
  await expect(form.getByText('Feed pump')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue(`${LABEL} · `)
  await expect(form.getByText('Not stored on this tablet.')).toBeVisible()
  await form.getByRole('button', { name: /^Send/ }).click()
  await expect(below.page.getByRole('heading', { level: 1, name: new RegExp(`^${LABEL} · `) })).toBeVisible()
  await regainNetwork(below)
  await below.page.waitForURL(/\/incidents\/\d+$/)
  await expectStatus(below, LABEL)
  const room = new URL(below.page.url()).pathname

  // Somebody else of the area scans the same plate with the camera, and is told whose it is.
  const samuel = await as('Samuel', 'tablet')
  await samuel.page.goto('/new')
  await holdBeforeCamera(samuel, `${baseURL}/new?asset=${LABEL}`)
  await samuel.page.getByRole('button', { name: 'Find or scan a machine' }).click()
  await samuel.page.getByRole('button', { name: 'Scan QR code' }).click()
  const running = samuel.page.getByRole('region', { name: 'Running incident' })
  await expect(running).toContainText('Marek Kowal raised one for this machine')
  await expect(running.getByRole('link')).toHaveCount(0)

  // The one who raised it is led back into its room.
  await below.page.goto(`/new?asset=${LABEL}`)
  await below.page.getByRole('link', { name: 'Open the running incident' }).click()
  await below.page.waitForURL((url) => url.pathname === room)

  // Whoever looked at a machine finds its last incidents again where there is no network.
  await readyForCellar(samuel, 'Marek Kowal')
  await loseNetwork(samuel)
  const later = await restartApp(samuel, `/new?asset=${LABEL}`)
  const past = later.page.getByRole('region', { name: 'Incidents of this machine' })
  await expect(past).toContainText(/INC\s?\d+/)
  await expect(past).toContainText('As far as stored on this tablet.')
})

test('DA-11 an admin imports 200 machines, six of them wrong, and prints labels that lead to them', async ({
  as,
  baseURL,
}) => {
  const ines = await as('Ines', 'desk')
  const { page } = ines
  const rows = Array.from({ length: 200 }, (_, at) => `M-${at + 1};Machine ${at + 1};Hall ${at % 7};SN${at}`)
  rows[9] = ';Nameless;;'
  rows[19] = 'M-20;;;'
  rows[29] = 'm-1;Again;;'
  rows[39] = `${'x'.repeat(41)};Long;;`
  rows[49] = `M-50;${'x'.repeat(81)};;`
  rows[59] = `M-60;Far away;${'x'.repeat(81)};`
  const file = {
    name: 'machines.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeffLabel;Name;Place;Serial\r\n${rows.join('\r\n')}`),
  }

  await page.goto('/admin/assets/import')
  await page.getByRole('combobox', { name: 'Area' }).selectOption('Drives and Controls')
  await page.getByLabel('CSV file').setInputFiles(file)
  await expect(page.getByText('6 wrong · 194 new · 0 changed · 0 unchanged')).toBeVisible()
  await expect(
    page.getByRole('row', { name: /^31 m-1 Again Wrong: this label stands further up already/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Import 194 machines' }).click()
  await expect(page.getByText('Imported: 194 machines.')).toBeVisible()
  await page.getByLabel('CSV file').setInputFiles({ ...file, name: 'again.csv' })
  await expect(page.getByText('6 wrong · 0 new · 0 changed · 194 unchanged')).toBeVisible()

  await page.goto('/admin/assets?q=M-19')
  await page.getByRole('link', { name: 'Print labels' }).click()
  await expect(page.getByRole('heading', { name: '11 labels' })).toBeVisible()
  const url = await codeOf(ines, 'M-199')
  expect(url).toMatch(new RegExp(`^${baseURL}/new\\?asset=[0-9a-f-]{36}$`))

  // An expert of the area follows the code: the machine is there.
  const aya = await as('Aya', 'tablet')
  await aya.page.goto(url)
  await expect(aya.page.getByRole('main').getByText('Machine 199')).toBeVisible()
})
