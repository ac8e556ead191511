import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { PERMISSION_ROWS, cellOf } from '../../lib/testing/permission-cast'
import { CAST, ed, NORTH, SOUTH, sam, tina, ada } from '../../lib/testing/people'
import { USUAL_INPUTS } from '../../lib/testing/usual-inputs'
import type { CommandName } from '../../lib/incident/commands'
import type { Incident } from '../../lib/incident/incident'
import { PROTOCOL, type ClientToServer } from '../../lib/wire'
import { hostileValue, spoilt } from '../../security/hostile'
import { createRandom, type Random } from '../../security/random'
import { openLive, untyped, type Live } from './support/doors'
import {
  BOUNDS,
  count,
  errorsIn,
  EVENTS_FUZZED,
  inTurns,
  lookInside,
  newTally,
  SEED,
  textOf,
  WATCHED,
  watchPulse,
} from './support/fuzz'
import { UNLIMITED } from '../../server/testing/built-app.ts'
import { startSecureApp, type SecureApp } from './support/secure-app'
import { store } from './support/stored-rooms'

const AT_ONCE = 48
const RAW_FRAMES = 2_000
const LARGEST = 60_000
/** All there are: one that is not named here is no valid program. */
const KNOWN: Record<keyof ClientToServer, true> = {
  command: true,
  sync: true,
  preview: true,
  seen: true,
  whisper: true,
}
const EVENTS = Object.keys(KNOWN) as (keyof ClientToServer)[]
const UNKNOWN = ['constructor', '__proto__', 'toString', 'valueOf', 'entry', 'admin', '', 'error']
const COMMANDS = Object.keys(USUAL_INPUTS) as CommandName[]

let app: SecureApp
let rooms: Incident[]
const cookies: string[] = []
test.beforeAll(async () => {
  app = await startSecureApp({ ...UNLIMITED, ...WATCHED })
  for (const area of [NORTH, SOUTH]) await app.area(area)
  for (const { id, name, roles, areaIds } of CAST) await app.person(roles, areaIds, { id, name })
  for (const { id } of [tina, ed, sam, ada]) cookies.push((await app.signIn(id)).cookie)
  const row = PERMISSION_ROWS.find(({ command }) => command === 'message.delete')
  const cells = row ? Array.from({ length: 12 }, () => cellOf(row, 'owner', 'in_progress')) : []
  rooms = await Promise.all(cells.flatMap((cell) => (cell ? [store(app, cell.room)] : [])))
})
test.afterAll(() => app.stop())

/** What a sound client could send as this event. */
function sound(random: Random, event: string): unknown {
  const incident = random.pick(rooms)
  const incidentId = incident.id
  if (event === 'sync')
    return { rooms: { [incidentId]: 0 }, number: 1, page: { incidentId, before: 5 }, people: [ed.id] }
  if (event === 'preview') return { incidentId, on: random.next() < 0.5 }
  if (event === 'seen') return { incidentId, delivered: 3, read: 2 }
  if (event === 'whisper') return { kind: 'typing', incidentId }
  const name = random.pick(COMMANDS)
  return { id: randomUUID(), incidentId, name, input: USUAL_INPUTS[name](incident) }
}

/** Sound ones first: what is read and made for the first of them is no growth. */
async function sayEverything(live: readonly Live[]): Promise<void> {
  const random = createRandom(SEED - 1)
  for (const socket of live) {
    for (const event of EVENTS) await untyped(socket).emitWithAck(event, sound(random, event))
  }
}

const entries = async () =>
  (await app.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM entry')).rows[0]?.n ?? 0

test(`T14 ${EVENTS_FUZZED} hostile events end no process, change nothing they should not, and give nothing away`, async () => {
  test.setTimeout(60_000 + EVENTS_FUZZED * 20)
  const tally = newTally()
  const live: Live[] = await Promise.all(cookies.map((cookie) => openLive(app, cookie)))
  await sayEverything(live)
  const [entriesBefore, first] = [await entries(), await lookInside(app)]
  const pulse = watchPulse(app)
  const accepted = new Set<string>()

  await inTurns(EVENTS_FUZZED, AT_ONCE, async (random) => {
    const at = random.upTo(cookies.length - 1)
    let own = live[at]
    if (!own?.connected) live[at] = own = await openLive(app, cookies[at] ?? '')
    const socket = untyped(own)
    const event = random.next() < 0.95 ? random.pick(EVENTS) : random.pick(UNKNOWN)
    const made = random.next()
    const wanted =
      made < 0.15 ? sound(random, event) : made < 0.75 ? spoilt(random, sound(random, event)) : hostileValue(random)
    // A larger frame ends its connection, which is another test's matter.
    const payload = textOf(wanted).length < LARGEST ? wanted : null
    const isKnown = EVENTS.some((known) => known === event)
    if (!isKnown || (event !== 'command' && random.next() < 0.1)) {
      // Nothing comes back to wait for: without an acknowledgement, to no event, with too many arguments.
      socket.emit(event, ...Array.from({ length: random.upTo(3) }, () => payload))
      count(tally, 'unanswered', '', payload)
      return
    }
    const answer = await socket
      .timeout(15_000)
      .emitWithAck(event, payload)
      .catch(() => ({ ok: false, code: 'cut' }))
    count(tally, answer.ok ? 'ok' : (answer.code ?? 'none'), JSON.stringify(answer), payload)
    // An id is its person's own: two of them may well be given the same one.
    if (event === 'command' && answer.ok) accepted.add(`${at} ${(payload as { id: string }).id}`)
  })

  const slowest = await pulse.stop()
  for (const socket of live) socket.disconnect()
  const last = await lookInside(app)
  const kept = Math.round(last.rssMb - first.rssMb)
  const errors = errorsIn(app.logs())
  const told = [...tally.codes].map(([code, times]) => `${code}=${times}`).join(' ')
  console.log(
    `T14 events=${tally.sent} exits=${Number(app.exited())} 5xx=${tally.failed.length} leaks=${tally.leaks.length} errors=${errors.length} entries=${accepted.size} held=${Math.round(last.heldMs)}ms slowest-pulse=${slowest}ms kept=+${kept}MB seed=${SEED} (${told})`,
  )
  expect(app.exited()).toBe(false)
  expect(last.heldMs, 'how long one turn of the server’s work took, in ms').toBeLessThan(BOUNDS.heldMs)
  expect(slowest, 'how long the slowest answer to somebody else took, in ms').toBeLessThan(BOUNDS.pulseMs)
  expect(kept, 'how much the process keeps of it, in MB').toBeLessThan(BOUNDS.keptMb)
  expect(tally.failed.slice(0, 5)).toEqual([])
  expect(tally.leaks.slice(0, 5)).toEqual([])
  expect(errors.slice(0, 5)).toEqual([])
  expect(tally.codes.get('cut') ?? 0).toBe(0)
  expect(await entries(), 'an entry for each accepted command, and no other').toBe(entriesBefore + accepted.size)
  expect(tally.codes.get('ok')).toBeGreaterThan(EVENTS_FUZZED / 50)
})

test('T14 frames that are no Socket.IO at all end connections, never the process', async () => {
  test.setTimeout(120_000)
  const frames = [
    ...[
      '',
      '4',
      '5',
      '6',
      '9',
      '42',
      '42[',
      '42["command"',
      '42["command",{}',
      '42[]',
      '42{}',
      '42null',
      '42[null]',
      '42["disconnecting"]',
      '42["connect"]',
      '42["newListener"]',
    ],
    ...['43', '430[]', '43999999999999999999[]', '45', '451-["command",{"_placeholder":true,"num":0}]'],
    ...['451-["sync",{"_placeholder":true,"num":99}]', '459999999-["x"]', '40/admin,', '40/__proto__,{}', '41', '44{}'],
    ...['42/nowhere,["command",{}]', '40{"protocol":1}', '3probe', '2probe', '42["command",'.padEnd(65_000, '[')],
    ...['x'.repeat(65_536), 'x'.repeat(65_537), '4'.repeat(65_535)],
  ]
  let sent = 0
  await inTurns(RAW_FRAMES / 10, 8, async (random) => {
    const query = random.pick([
      'EIO=4&transport=websocket',
      'EIO=3&transport=websocket',
      'EIO=4&transport=websocket&sid=__proto__',
    ])
    // Node's own takes headers too, which the type, a browser's, does not know.
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/socket.io/?${query}`, {
      headers: { origin: app.url, cookie: random.pick([...cookies, 'fieldline.session=x']) },
    } as unknown as string[])
    await new Promise<void>((done) => {
      const end = () => done()
      socket.onerror = socket.onclose = end
      setTimeout(end, 400)
      socket.onopen = () => {
        if (random.next() < 0.8) socket.send(`40${JSON.stringify({ protocol: PROTOCOL })}`)
        for (let left = 10; left > 0; left -= 1) {
          if (socket.readyState !== WebSocket.OPEN) break
          socket.send(random.next() < 0.1 ? new Uint8Array([4, 0, 255]) : random.pick(frames))
          sent += 1
        }
      }
    })
    socket.close()
  })
  const errors = errorsIn(app.logs())
  console.log(`T14 raw-frames=${sent} exits=${Number(app.exited())} errors=${errors.length} seed=${SEED}`)
  expect(app.exited()).toBe(false)
  expect(errors.slice(0, 5)).toEqual([])
  const socket = await openLive(app, cookies[0] ?? '')
  expect(await socket.emitWithAck('sync', {})).toMatchObject({ ok: true })
  socket.disconnect()
})
