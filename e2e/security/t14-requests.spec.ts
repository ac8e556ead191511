import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { hostileJson, hostileValue, spoilt } from '../../security/hostile'
import type { Random } from '../../security/random'
import { ask, fromOurPage, type Question } from './support/ask'
import {
  BOUNDS,
  count,
  errorsIn,
  inTurns,
  lookInside,
  newTally,
  REQUESTS_FUZZED,
  SEED,
  textOf,
  WATCHED,
  watchPulse,
} from './support/fuzz'
import { addressOf, builtRoutes, servedByApi } from './support/routes'
import { UNLIMITED } from '../../server/testing/built-app.ts'
import { startSecureApp, type SecureApp } from './support/secure-app'

const AT_ONCE = 32
const PAGE_SHARE = 0.01
const PEOPLE_COUNTED =
  "SELECT count(*) FILTER (WHERE 'admin' = ANY(roles) AND name = 'Somebody')::int AS admins FROM person"

let app: SecureApp
let routes: string[]
let pages: string[]
let areaId: string
/** To whom admins do things; the senders themselves stay as they are. */
let target: string
const cookies: string[] = []
test.beforeAll(async () => {
  app = await startSecureApp({ ...UNLIMITED, ...WATCHED })
  areaId = await app.area()
  target = await app.person(['technician'], [areaId], { name: 'Target' })
  for (const roles of [['technician'], ['expert'], ['admin'], ['admin', 'expert']] as const) {
    cookies.push((await app.signIn(await app.person(roles, [areaId]))).cookie)
  }
  routes = await servedByApi(app.port, app.url, randomUUID())
  pages = builtRoutes().filter((route) => !route.startsWith('/api/') && !route.startsWith('/_'))
})
test.afterAll(() => app.stop())

/** What a sound client could send to any route that changes something. */
const body = (random: Random) =>
  random.pick<object>([
    {
      id: randomUUID(),
      incidentId: randomUUID(),
      name: 'incident.open',
      input: { areaId, creatorId: target, title: 'x' },
    },
    { version: 1, name: 'Nina', email: `${randomUUID()}@example.org`, title: 'Fitter', areaIds: [areaId] },
    { name: randomUUID(), participantCap: 4, version: 1 },
    { name: 'Nina', email: `${randomUUID()}@example.org`, roles: ['technician'], areaIds: [areaId] },
    { add: [target], remove: [] },
    { current: 'wrong horse', next: 'mauve lichen tractor' },
    { token: 'x', name: 'x', email: 'x@example.org', password: 'mauve lichen tractor', organisation: 'x' },
    { locale: 'de', theme: 'night', availability: 'busy' },
    { sessionId: randomUUID() },
    {},
  ])

function bodyText(random: Random): string {
  const kind = random.next()
  if (kind < 0.15) return JSON.stringify(body(random))
  if (kind < 0.75) return textOf(spoilt(random, body(random)))
  return kind < 0.93 ? textOf(hostileValue(random)) : hostileJson(random)
}

function question(random: Random): Question {
  const isPage = random.next() < PAGE_SHARE
  const [method = '', route = ''] = isPage ? ['GET', random.pick(pages)] : random.pick(routes).split(' ')
  const hostile = () => encodeURIComponent(String(hostileValue(random, 0)).toWellFormed().slice(0, 300))
  const id = random.next() < 0.5 ? target : hostile() || 'x'
  const query =
    random.next() < 0.3
      ? `?${['q', 'page', 'role', 'incident', 'technicians', hostile()].map((key) => `${key}=${hostile()}`).join('&')}`
      : ''
  const isSignIn = route.includes('nextauth')
  const address = isSignIn && method === 'POST' ? '/api/auth/callback/credentials' : addressOf(route, id)
  const path = `${address}${query}`
  // A session must outlive the run; signing out is done by nobody.
  const signedIn = route === '/api/sign-out' ? '' : random.pick(cookies)
  const cookie =
    random.next() < 0.9 ? signedIn : random.pick(['', 'fieldline.session=x', `fieldline.session=${'a.'.repeat(900)}`])
  const headers: Record<string, string> = random.next() < 0.97 ? fromOurPage(app.url, cookie) : { cookie }
  if (isSignIn) headers['content-type'] = 'application/x-www-form-urlencoded'
  if (random.next() < 0.05) headers.authorization = random.pick(['Bearer', 'Bearer %', 'Bearer %E0%A4%A', 'Basic x'])
  return { method, path, headers, ...(method !== 'GET' && { body: bodyText(random) }) }
}

/** Asks for everything once, as each of them: what is read from disk and made at first is no growth. */
async function askForEverything(): Promise<void> {
  for (const cookie of cookies) {
    for (const route of [
      ...routes.filter((one) => one !== 'POST /api/sign-out'),
      ...pages.map((page) => `GET ${page}`),
    ]) {
      const [method = '', path = ''] = route.split(' ')
      const body = method === 'GET' ? undefined : '{}'
      await ask(app.port, { method, path: addressOf(path, target), headers: fromOurPage(app.url, cookie), body })
    }
  }
}

test(`T14 ${REQUESTS_FUZZED} hostile requests end no process, are never answered with 5xx, and give nothing away`, async () => {
  test.setTimeout(60_000 + REQUESTS_FUZZED * 20)
  const tally = newTally()
  const before = (await app.pool.query(PEOPLE_COUNTED)).rows
  await askForEverything()
  const first = await lookInside(app)
  const pulse = watchPulse(app)
  await inTurns(REQUESTS_FUZZED, AT_ONCE, async (random) => {
    const asked = question(random)
    const { status, text } = await ask(app.port, asked).catch(() => ({ status: 0, text: '' }))
    count(tally, String(status), text, asked)
  })
  const slowest = await pulse.stop()
  const last = await lookInside(app)
  const kept = Math.round(last.rssMb - first.rssMb)
  const errors = errorsIn(app.logs())
  const told = [...tally.codes].map(([code, times]) => `${code}=${times}`).join(' ')
  console.log(
    `T14 requests=${tally.sent} exits=${Number(app.exited())} 5xx=${tally.failed.length} leaks=${tally.leaks.length} errors=${errors.length} held=${Math.round(last.heldMs)}ms slowest-pulse=${slowest}ms kept=+${kept}MB seed=${SEED} (${told})`,
  )
  expect(app.exited()).toBe(false)
  expect(last.heldMs, 'how long one turn of the server’s work took, in ms').toBeLessThan(BOUNDS.heldMs)
  expect(slowest, 'how long the slowest answer to somebody else took, in ms').toBeLessThan(BOUNDS.pulseMs)
  expect(kept, 'how much the process keeps of it, in MB').toBeLessThan(BOUNDS.keptMb)
  expect(errors.slice(0, 5)).toEqual([])
  expect(tally.failed.slice(0, 5)).toEqual([])
  expect(tally.leaks.slice(0, 5)).toEqual([])
  expect(tally.codes.get('0') ?? 0, 'every request is answered').toBe(0)
  expect((await app.pool.query(PEOPLE_COUNTED)).rows, 'nobody became what he was not').toEqual(before)
  expect(tally.codes.get('200')).toBeGreaterThan(REQUESTS_FUZZED / 50)
})
