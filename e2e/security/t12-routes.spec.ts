import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { NORTH } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import { ask, fromOurPage } from './support/ask'
import { KINDS, PAGES_TABLE, rowsOf, ROUTES_TABLE, type Kind } from './matrix/routes-table'
import { addressOf, builtRoutes, servedByApi } from './support/routes'
import { startSecureApp, type SecureApp } from './support/secure-app'
import { store } from './support/stored-rooms'

let app: SecureApp
let areaId: string
/** Somebody to whom the admin does things; an area and a machine likewise. */
let target: string
let assetId: string
/** Cookies of everybody without a session in force. */
let outsiders: string[]
const people: Partial<Record<Kind, string>> = {}

test.beforeAll(async () => {
  app = await startSecureApp()
  areaId = await app.area()
  target = await app.person(['technician'], [areaId])
  assetId = randomUUID()
  await app.pool.query(
    "INSERT INTO asset (id, area_id, label, label_key, name) VALUES ($1, $2, 'P-17', 'p-17', 'Pump')",
    [...[assetId, areaId]],
  )
  people.technician = await app.person(['technician'], [areaId])
  people.expert = await app.person(['expert'], [areaId])
  people.admin = await app.person(['admin'], [])
  await app.area(NORTH)
  people.guest = await app.guest((await store(app, roomInProgress())).id)
  const [ended, expired] = [await app.signIn(people.admin), await app.signIn(people.admin)]
  await app.pool.query('UPDATE session SET ended_at = now() WHERE id = $1', [ended.sessionId])
  await app.pool.query("UPDATE session SET expires_at = now() - interval '1 s' WHERE id = $1", [expired.sessionId])
  const gone = await app.person(['admin'], [])
  const deactivated = await app.signIn(gone)
  await app.pool.query('UPDATE person SET active = false WHERE id = $1', [gone])
  const forged = `${ended.cookie.slice(0, -8)}AAAAAAAA`
  outsiders = ['', ended.cookie, expired.cookie, deactivated.cookie, forged]
})
test.afterAll(() => app.stop())

/** A body with nothing wrong about it, so that what is told is who may. */
async function soundBody(route: string): Promise<object | undefined> {
  const version = async (table: 'person' | 'area' | 'asset', id: string) =>
    (await app.pool.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id])).rows[0]?.version
  switch (route) {
    case 'POST /api/admin/areas':
      return { name: randomUUID() }
    case 'PATCH /api/admin/areas/[id]':
      return { version: await version('area', areaId), name: randomUUID() }
    case 'POST /api/admin/assets':
      return { areaId, label: randomUUID(), name: 'Pump' }
    case 'PATCH /api/admin/assets/[id]':
      return { version: await version('asset', assetId), place: randomUUID() }
    case 'POST /api/admin/assets/import':
      return { rows: [], apply: true }
    case 'POST /api/admin/people':
      return { name: 'Nina', email: `${randomUUID()}@example.org`, roles: ['technician'], areaIds: [areaId] }
    case 'PATCH /api/admin/people/[id]':
      return { version: await version('person', target), title: randomUUID() }
    case 'POST /api/commands':
      return { id: randomUUID(), incidentId: randomUUID(), name: 'incident.accept', input: {} }
    case 'POST /api/guest-codes':
      return { id: randomUUID(), incidentId: randomUUID(), label: 'Brandt Pumps', validHours: 24, stayHours: 24 }
    case 'PATCH /api/me':
      return { theme: null }
    case 'POST /api/notifications':
      return { as: 'heard' }
    case 'PUT /api/me/notifications':
      return { quiet: null, silent: [] }
    case 'PUT /api/me/drafts':
      return { key: randomUUID(), text: 'It hums when', version: randomUUID(), base: null }
    case 'POST /api/me/password':
      return { current: 'wrong', next: 'mauve lichen tractor' }
    case 'POST /api/setup':
      return { token: 'x', name: 'x', email: 'x@example.org', password: 'mauve lichen tractor', organisation: 'x' }
    default:
      return /^(GET|DELETE)|uploads/.test(route) ? undefined : {}
  }
}

async function told(route: string, cookie: string): Promise<string> {
  const [method = '', path = ''] = route.split(' ')
  const id = path.includes('/areas')
    ? areaId
    : path.includes('assets')
      ? assetId
      : path.includes('devices')
        ? randomUUID()
        : target
  const body = JSON.stringify(await soundBody(route))
  const query = route === 'GET /api/people' ? '?technicians=1' : ''
  const question = { method, path: `${addressOf(path, id)}${query}`, headers: fromOurPage(app.url, cookie), body }
  const isForm = route === 'POST /api/auth/[...nextauth]'
  const { status, headers, text } = await ask(app.port, isForm ? { ...question, body: undefined } : question)
  if (headers.location) return (headers.location.split('?')[0] ?? '').replace(/\/([\da-f-]{36}|\d+)$/, '')
  if (!path.startsWith('/api/') || path.includes('nextauth'))
    return status === 200 && !isForm && !path.includes('nextauth') ? '✔' : String(status)
  const answer = JSON.parse(text) as { ok: boolean; code?: string }
  return answer.ok ? '✔' : (answer.code ?? String(status))
}

test('T12 every route of the API and every page has its row', async () => {
  const api = rowsOf(ROUTES_TABLE).map(({ route }) => route)
  expect(api.toSorted()).toEqual(await servedByApi(app.port, app.url, randomUUID()))
  const pages = rowsOf(PAGES_TABLE).map(({ route }) => route.slice(4))
  expect(pages.toSorted()).toEqual(builtRoutes().filter((route) => !route.startsWith('/api/')))
})

for (const [what, table] of [
  ['API', ROUTES_TABLE],
  ['pages', PAGES_TABLE],
] as const) {
  test(`T12 what everybody is told by the ${what}`, async () => {
    test.setTimeout(180_000)
    let cells = 0
    const wrong: string[] = []
    for (const { route, cells: row } of rowsOf(table)) {
      for (const kind of KINDS) {
        const person = people[kind]
        const cookies = person ? [(await app.signIn(person)).cookie] : outsiders
        for (const [at, cookie] of cookies.entries()) {
          const answer = await told(route, cookie)
          cells += 1
          if (answer !== row[kind]) wrong.push(`${route} ${kind} ${at}: ${answer} instead of ${row[kind]}`)
        }
      }
    }
    console.log(`T12 ${what} cells=${cells} wrong=${wrong.length}`)
    expect(wrong).toEqual([])
  })
}
