import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { payloads } from '../../security/payloads'
import { expect, test } from '../support/cast'
import { ask, fromOurPage } from './support/ask'
import { httpDoor } from './support/doors'
import { startSecureApp, type SecureApp } from './support/secure-app'
import { enterAsGuest } from './support/sign-in'

const NAME = '<img src=x onerror=__xss()>"\'{{1}}'
const TEXTS = payloads()
/** Where the names of an area, a machine, an invitation, a guest and a file are read as they were given. */
const NAMES_SHOWN: Record<string, readonly string[]> = {
  'guest /incidents/': [`${NAME}6`, `${NAME}7.pdf`],
  'expert /admin/areas': [`${NAME}3`],
  'expert /admin/assets': [`${NAME}4`],
}
const SAFE_LINK = /^(https?:|mailto:|tel:|\/|#)/i

// Hundreds of steps, each of which a trace would photograph.
test.use({ trace: 'off' })

let app: SecureApp
let number: number
const cookies: Record<string, string> = {}

test.beforeAll(async () => {
  app = await startSecureApp()
  const [areaId, assetId] = [await app.area(), randomUUID()]
  await app.pool.query('UPDATE area SET name = $2 WHERE id = $1', [areaId, `${NAME}3`])
  await app.pool.query(
    'INSERT INTO asset (id, area_id, label, label_key, name, place) VALUES ($1, $2, $3, $3, $3, $3)',
    [assetId, areaId, `${NAME}4`],
  )
  const technician = await app.person(['technician'], [areaId], { name: NAME })
  const expert = await app.person(['expert', 'admin'], [areaId], { name: `${NAME}2` })
  cookies.technician = (await app.signIn(technician)).cookie
  cookies.expert = (await app.signIn(expert)).cookie
  const incidentId = randomUUID()
  const send = async (cookie: string | undefined, name: string, input: object) => {
    const answer = await httpDoor(app)(cookie ?? '', { id: randomUUID(), incidentId, name, input })
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
    return answer
  }
  const opened = { areaId, assetId, creatorId: technician, title: TEXTS[4], description: TEXTS.slice(0, 20).join('\n') }
  number = (await send(cookies.technician, 'incident.open', opened)).number
  await send(cookies.expert, 'incident.accept', {})
  const invitation = { id: randomUUID(), incidentId, label: `${NAME}5`, validHours: 24, stayHours: 24 }
  const invited = await ask(app.port, {
    ...{ method: 'POST', path: '/api/guest-codes', headers: fromOurPage(app.url, cookies.expert) },
    body: JSON.stringify(invitation),
  })
  const { code } = JSON.parse(invited.text) as { code: string }
  cookies.guest = await enterAsGuest(app, code, `${NAME}6`)
  for (const [at, text] of TEXTS.entries()) {
    await send(at % 2 ? cookies.expert : cookies.technician, 'message.post', { text })
  }
  await send(cookies.guest, 'message.post', { text: 'Brandt here', attachments: [fileNamed(`${NAME}7.pdf`)] })
  for (let at = 0; at < 20; at += 1) {
    const other = { id: randomUUID(), incidentId: randomUUID(), name: 'incident.open' }
    await httpDoor(app)(cookies.technician, { ...other, input: { ...opened, title: TEXTS[at * 3]?.slice(0, 119) } })
  }
})
test.afterAll(() => app.stop())

/** What a message says it will bring, which is read before any of its bytes has come. */
function fileNamed(name: string): object {
  return { id: uuidv7(), kind: 'file', name, type: 'application/pdf', bytes: 1_000 }
}

const conversation = (page: Page) => page.getByRole('list', { name: 'Conversation' })

/** A room opens where the unread begins: down to its end. */
async function toNewest(page: Page): Promise<void> {
  const list = conversation(page)
  await expect(list).toBeVisible()
  await list.hover()
  const newest = page.getByRole('button', { name: 'To the newest' })
  await expect(async () => {
    await page.mouse.wheel(0, 20_000)
    await expect(newest).toBeHidden({ timeout: 100 })
  }).toPass()
}

/** Scrolls from the newest message to the oldest; returns the numbers of the payloads that were shown. */
async function readAll(page: Page): Promise<Set<string>> {
  const shown = new Set<string>()
  const list = conversation(page)
  await toNewest(page)
  while (!shown.has('0')) {
    const { text, links } = await list.evaluate((own) => ({
      text: own.textContent,
      links: [...own.querySelectorAll('a')].map((a) => [a.getAttribute('href') ?? '', a.rel] as const),
    }))
    for (const [, at = ''] of text.matchAll(/p(\d+):/gi)) shown.add(at)
    for (const [href, rel] of links) {
      expect(href).toMatch(SAFE_LINK)
      if (/^https?:/i.test(href)) expect(rel).toBe('noopener noreferrer nofollow')
    }
    await page.mouse.wheel(0, -1_000)
    await page.waitForTimeout(50)
  }
  return shown
}

for (const [how, bypassCSP] of [
  ['on', false],
  ['off', true],
] as const) {
  test(`T17 500 scripts in messages, titles and names are read as text, with the policy ${how}`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    let ran = 0
    let violations = 0
    let shown = 0
    for (const [who, places] of Object.entries({
      technician: [`/incidents/${number}`, '/home', '/new', '/notifications', '/me'],
      expert: [
        ...[`/desk/${number}`, '/desk', '/admin/incidents', '/admin/people', '/admin/areas', '/admin/assets'],
        '/admin/assets/labels',
      ],
      guest: [`/incidents/${number}`],
    })) {
      const context = await browser.newContext({ bypassCSP, viewport: { width: 1440, height: 1400 } })
      const [name = '', value = ''] = (cookies[who] ?? '').split(/=(.*)/s)
      await context.addCookies([{ name, value, url: app.url }])
      await context.addInitScript(() => {
        Object.assign(window, { __xss: () => console.log('T17-RAN') })
        document.addEventListener('securitypolicyviolation', (event) =>
          console.log(`T17-VIOLATION ${event.violatedDirective} ${event.blockedURI}`),
        )
      })
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.text().startsWith('T17-RAN')) ran += 1
        if (message.text().startsWith('T17-VIOLATION')) {
          violations += 1
          console.log(message.text())
        }
      })
      page.on('dialog', (dialog) => {
        ran += 1
        void dialog.dismiss()
      })
      for (const [at, place] of places.entries()) {
        await page.goto(`${app.url}${place}`)
        await page.waitForLoadState('networkidle')
        if (who === 'guest') await toNewest(page)
        else if (at === 0) shown += (await readAll(page)).size
        for (const own of NAMES_SHOWN[`${who} ${place.replace(/\d+$/, '')}`] ?? []) {
          await expect(page.getByText(own).first(), `${place}: ${own}`).toBeAttached()
        }
      }
      await context.close()
    }
    console.log(
      `T17 policy=${how} payloads=${TEXTS.length} shown=${shown / 2} executions=${ran} violations=${violations}`,
    )
    expect(ran).toBe(0)
    expect(violations).toBe(0)
    // The list draws what is near the eye: a reader in a hurry may miss one.
    expect(shown / 2).toBeGreaterThan(TEXTS.length * 0.99)
  })
}
