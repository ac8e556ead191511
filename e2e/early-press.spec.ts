import type { Locator, Page } from '@playwright/test'
import { expect, test, type Person } from './support/cast'
import { openHeld } from './support/open-held'
import { composer, expectReads, raise, say } from './support/room'

const SLOWER = 4
const TABLET = { width: 820, height: 1180 }

test('DT-02 what is pressed and written before a page has started happens once it has, on a slow tablet', async ({
  as,
}) => {
  const marek = await as('Marek Kowal', 'tablet')
  const { page } = marek
  await withoutWorker(marek)
  await withSlowClock(marek)
  const session = await marek.context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const closed = page.getByRole('radio', { name: 'Closed' })
  const wrong = page.getByRole('textbox', { name: /What’s wrong/ })

  let start = await openHeld(page, '/home')
  await closed.click()
  await expect(closed).not.toBeChecked()
  await start()
  await expect(closed).toBeChecked()

  start = await openHeld(page, '/new')
  await wrong.pressSequentially('It hums')
  await page.getByRole('button', { name: 'Find or scan a machine' }).click()
  await start()
  await expect(wrong).toHaveValue('It hums')
  await expect(page.getByRole('button', { name: 'Scan QR code' })).toBeVisible()

  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect(page.getByText('Draft kept on this tablet')).toBeVisible()
  await page.reload()
  await expect(wrong).toHaveValue('It hums')
})

test('DT-02 a slow press counts although what the finger is on changes meanwhile', async ({ as }) => {
  const { page } = await as('Marek Kowal', 'tablet')
  await pressSlowly(page.getByRole('link', { name: /^New incident/ }))
  await expect(page.getByRole('textbox', { name: /What’s wrong/ })).toBeVisible()
  await pressSlowly(page.getByRole('button', { name: 'Find or scan a machine' }))
  await expect(page.getByRole('button', { name: 'Scan QR code' })).toBeVisible()
})

test('DT-07 what the server drew of a room stands while its code is on its way, and is taken over as it is', async ({
  as,
}) => {
  const marek = await as('Marek Kowal', 'tablet')
  const { page } = marek
  const room = await raise(marek, 'Cellar pump hums')
  await withoutWorker(marek)
  const home = await scriptsOf(marek, '/home')
  const own = (await scriptsOf(marek, room)).filter((script) => !home.includes(script))
  expect(own).not.toEqual([])
  for (const [at, size] of [TABLET, { width: TABLET.height, height: TABLET.width }].entries()) {
    await page.setViewportSize(size)
    const start = await openHeld(page, room, ({ pathname }) => own.includes(pathname))
    await aroundHasStarted(page)
    await expect(page.getByRole('region', { name: 'While you wait' })).toBeVisible()
    const drawn = await composer(marek).elementHandle()
    await start()
    await say(marek, `It is quiet now, ${at}`)
    await expectReads(marek, `It is quiet now, ${at}`)
    expect(await drawn.evaluate((box) => box.isConnected)).toBe(true)
  }
})

test('DT-03 what is pressed before its code could be fetched waits for the network, and is there with it', async ({
  as,
}) => {
  const marek = await as('Marek Kowal', 'tablet')
  const { page, context } = marek
  await withoutWorker(marek)
  const home = await scriptsOf(marek, '/home')
  const own = (await scriptsOf(marek, '/new')).filter((script) => !home.includes(script))
  expect(own).not.toEqual([])
  const cut = ({ pathname }: URL) => own.includes(pathname)
  await context.route(cut, (route) => route.abort())
  await page.goto('/home')
  await aroundHasStarted(page)
  await page.getByRole('link', { name: /^New incident/ }).click()
  await page.waitForURL(/\/new$/)
  await expect(page.locator('main[aria-busy=true]')).toBeVisible()
  await context.unroute(cut)
  await page.getByRole('textbox', { name: /What’s wrong/ }).fill('It hums')
  await expect(page.getByText('Draft kept on this tablet')).toBeVisible()
})

async function scriptsOf({ page }: Person, path: string): Promise<string[]> {
  const html = await (await page.request.get(path)).text()
  return [...new Set(html.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g))]
}

/** Its code is here, and has done what it does once nobody needs it. */
async function aroundHasStarted(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.hasOwn(history, 'pushState'))
  await page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => requestIdleCallback(done))
  })
}

/** Presses the control's glyph, which is drawn anew before the finger lifts. */
async function pressSlowly(control: Locator): Promise<void> {
  const glyph = control.locator('svg').last()
  await expect(glyph).toBeVisible()
  const [box, around] = await Promise.all([glyph.boundingBox(), control.boundingBox()])
  if (!box || !around) throw new Error('There is no glyph')
  const { mouse } = control.page()
  // Waits until the control stands still.
  await control.hover({ position: { x: box.x - around.x + box.width / 2, y: box.y - around.y + box.height / 2 } })
  await mouse.down()
  await glyph.evaluate((drawn) => drawn.replaceWith(drawn.cloneNode(true)))
  await mouse.up()
}

/** What the worker keeps would be here at once. */
async function withoutWorker({ page }: Person): Promise<void> {
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
  })
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new Error('not in this story'))
  })
}

/** A press is forgotten after ten seconds, which a start may take beside other work: here they last longer. */
async function withSlowClock({ page }: Person): Promise<void> {
  await page.addInitScript(() => {
    const now = performance.now.bind(performance)
    performance.now = () => now() / 10
  })
}
