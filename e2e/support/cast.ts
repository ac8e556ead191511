import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { DEMO_PEOPLE } from '../../prisma/seed/people'
import { DEMO_PASSWORD, startApp, type App } from './app'

/** Where a person sits: it decides the window, nothing else. */
export type Seat = 'tablet' | 'desk'
const WINDOWS = { tablet: { width: 820, height: 1180 }, desk: { width: 1440, height: 900 } }

export type Person = { name: string; page: Page; context: BrowserContext }

type Cast = {
  /** Opens a browser of its own for a demo person, who is signed in; with one tap on the page for it if that is asked for. */
  as: (name: string, seat: Seat, how?: { app?: App; oneTap?: boolean }) => Promise<Person>
  /** A second Fieldline of this story's own, for what would disturb the others. */
  ownApp: (mode: 'tryout' | 'production') => Promise<App>
}

export const test = base.extend<Cast, { sharedApp: App }>({
  // Most stories share one in try-out mode with those that run in the same process.
  sharedApp: [
    async ({}, use) => {
      const app = await startApp({ mode: 'tryout' })
      await use(app)
      await app.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ sharedApp }, use) => use(sharedApp.url),
  // It needs nothing of `ownApp`, but has to close its windows before that one's servers stop under them.
  as: async ({ browser, baseURL, sharedApp, ownApp: _ }, use, info) => {
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    await use(async (name, seat, { app, oneTap } = {}) => {
      const context = await browser.newContext({ viewport: WINDOWS[seat], baseURL: app?.url ?? baseURL })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && isOurs(message.text())) complaints.push(`${name}: ${message.text()}`)
      })
      // The browser draws such a page by itself, so nobody would see it.
      page.on('response', (response) => {
        if (response.status() === 500 && response.request().isNavigationRequest())
          complaints.push(`${name}: ${response.url()} answered 500`)
      })
      await (oneTap ? signInWithOneTap(page, name) : signIn(page, name, (app ?? sharedApp).url))
      return { name, page, context }
    })
    await Promise.all(contexts.map((context) => context.close()))
    // What a page says of a fault of the server's is a number; the fault itself stands in the log.
    if (complaints.length > 0 || info.status !== info.expectedStatus)
      await info.attach('server log', { body: sharedApp.logs(), contentType: 'text/plain' })
    expect(complaints, 'nothing is wrong in any console').toEqual([])
  },
  ownApp: async ({}, use) => {
    const apps: App[] = []
    await use(async (mode) => {
      const app = await startApp({ mode })
      apps.push(app)
      return app
    })
    for (const app of apps) await app.stop()
  },
})

export { expect, type App }

/** As the form does it, but without drawing it: most stories are not about it. */
async function signIn(page: Page, name: string, origin: string): Promise<void> {
  const { request } = page.context()
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const email = Object.values(DEMO_PEOPLE).find((person) => person.name.startsWith(name))?.email ?? ''
  const form = { email, password: DEMO_PASSWORD, csrfToken, json: 'true' }
  const answer = await request.post('/api/auth/callback/credentials', { form, headers: { origin } })
  await expect(answer, `${name} signs in`).toBeOK()
  await page.goto('/')
}

async function signInWithOneTap(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Lost networks, refused requests and ended sockets are what the stories are about. */
function isOurs(text: string): boolean {
  return !/Failed to load resource|net::ERR_|WebSocket connection|WebSocket is already in CLOSING/.test(text)
}
