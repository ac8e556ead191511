import type { BrowserContext, Page } from '@playwright/test'
import { accept, waitingRow } from './support/desk'
import { expect, test, type Person } from './support/cast'
import { raise } from './support/room'
import { readyForCellar } from './support/tablet'

// Only a whole browser shows notices beside the page.
test.use({
  launchOptions: ({ launchOptions }, use) =>
    use({ ...launchOptions, executablePath: process.env.FIELDLINE_WHOLE_CHROMIUM }),
})

type Noticed = { strikes: number; buzzes: number }

/** Counts what would be heard and felt; takes a push subscription as a browser with a push service would. */
async function notice(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['notifications'])
  await context.addInitScript(() => {
    const noticed = { strikes: 0, buzzes: 0 }
    Object.assign(window, { noticed })
    const start: (this: OscillatorNode, at?: number) => void = Reflect.get(OscillatorNode.prototype, 'start')
    OscillatorNode.prototype.start = function (at) {
      noticed.strikes += 1
      start.call(this, at)
    }
    Object.defineProperty(navigator, 'vibrate', { value: () => Boolean((noticed.buzzes += 1)) })
    const bytes = (count: number) => btoa('k'.repeat(count)).replace(/=+$/, '')
    const held: { now: object | null } = { now: null }
    PushManager.prototype.getSubscription = () => Promise.resolve(held.now as PushSubscription | null)
    PushManager.prototype.subscribe = (options) => {
      const endpoint = `https://fcm.googleapis.com/fcm/send/${crypto.randomUUID()}`
      const keys = { p256dh: bytes(65), auth: bytes(16) }
      held.now = { endpoint, options, toJSON: () => ({ endpoint, keys }), unsubscribe: () => Promise.resolve(true) }
      return Promise.resolve(held.now as PushSubscription)
    }
  })
}

const noticed = (page: Page) => page.evaluate(() => Reflect.get(window, 'noticed') as Noticed)

/** Waits until the person's tabs listen for what is loud, which they begin once they have nothing else to do. */
async function readyToSound(page: Page, tabs = 1): Promise<void> {
  const listening = () =>
    page.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query()
      return [...held, ...pending].filter(({ name }) => name?.startsWith('fieldline-sounds-')).length
    })
  await expect.poll(listening, 'they listen').toBe(tabs)
}

/** Delivers a push with this text to the worker of our origin, as the browser does when one comes in. */
async function deliver({ context }: Person, page: Page, data: string): Promise<void> {
  const session = await context.newCDPSession(page)
  const found = new Promise<string>((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(
        ({ isDeleted, scopeURL }) => !isDeleted && scopeURL.startsWith(new URL(page.url()).origin),
      )
      if (own) done(own.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await found
  const { origin } = new URL(page.url())
  await page.goto('about:blank')
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
}

/** What the device shows beside the app, by title and text. */
function shown(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`)
  })
}

test('DT-11 DE-10 an expert accepts: the tablet sounds and shakes; with the app closed a push says who, and to a stranger nothing', async ({
  as,
  ownApp,
}) => {
  const app = await ownApp('tryout')
  const priya = await as('Priya Raman', 'tablet', { app })
  const aya = await as('Aya Nakamura', 'desk', { app })
  await notice(priya.context)
  await priya.page.goto('/me')
  await expect(priya.page.getByText(/Fieldline can tell you on this device/)).toBeVisible()
  await priya.page.getByRole('button', { name: 'Tell me on this device' }).click()
  await expect(priya.page.getByText('This device tells you.')).toBeVisible()
  // What happened before this story would be told with it.
  await priya.page.goto('/notifications', { waitUntil: 'networkidle' }) // the list is fetched by then
  const markAll = priya.page.getByRole('button', { name: 'Mark all as read' })
  if (await markAll.isVisible()) await markAll.click()
  await expect(markAll).toHaveCount(0)
  await raise(priya, 'Palletiser drops the third layer')
  await priya.page.goto('/home')
  await readyForCellar(priya)
  await readyToSound(priya.page)
  await priya.page.mouse.click(5, 300)

  await accept(aya, 'Palletiser drops the third layer')
  await expect.poll(async () => (await noticed(priya.page)).strikes, 'it sounds').toBeGreaterThan(0)
  expect((await noticed(priya.page)).buzzes).toBeGreaterThan(0)

  await priya.page.goto('/notifications')
  await expect(priya.page.getByText('Aya Nakamura is on it')).toBeVisible()
  const { groups } = (await (await priya.page.request.get('/api/notifications')).json()) as {
    groups: { lines: { id: string }[] }[]
  }
  const id = groups[0]?.lines[0]?.id ?? ''
  await deliver(priya, priya.page, id)
  const later = await priya.context.newPage()
  await later.goto('/home')
  await expect
    .poll(() => shown(later))
    .toEqual([expect.stringMatching(/^#\d+ · Palletiser drops the third layer: Aya Nakamura is on it$/)])

  await priya.context.clearCookies()
  await later.goto('/sign-in')
  await deliver(priya, later, id)
  await later.goto('/sign-in')
  await expect.poll(() => shown(later)).toContain('Fieldline: There is something new. Sign in to read it.')
})

test('DE-03 a call sounds in one of two tabs, and stops being news when somebody accepts', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await notice(aya.context)
  const second = await aya.context.newPage()
  for (const page of [aya.page, second]) {
    await page.goto('/desk')
    await page.mouse.click(700, 450)
  }
  await readyToSound(second, 2)
  await raise(priya, 'Shrink tunnel smells burnt')
  for (const page of [aya.page, second])
    await expect(waitingRow({ ...aya, page }, 'Shrink tunnel smells burnt')).toBeVisible()
  const strikes = async () => {
    const counts = await Promise.all([aya.page, second].map(noticed))
    return counts.map((count) => count.strikes).sort((a, b) => a - b)
  }
  await expect.poll(strikes, 'one tab sounds').toEqual([0, 6])

  await second.goto('/notifications')
  const card = second.locator('section').filter({ hasText: 'Shrink tunnel smells burnt' })
  await expect(card.getByText('New', { exact: true })).toBeAttached()
  await accept(aya, 'Shrink tunnel smells burnt')
  await expect(card.getByText('New', { exact: true })).toHaveCount(0)
})
