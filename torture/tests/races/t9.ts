import { hash } from '@node-rs/argon2'
import { v7 as uuidv7 } from 'uuid'
import { ms, percentile, until } from '../../figures'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import { outcome, type Test } from '../../run'
import { ask, askPatiently, type Reply } from '../../world/http'
import { makeArea, makePeople, signIn, type SignedIn } from '../../world/people'
import { inWorld, type World } from '../../world/world'
import { keepBusy, type Busy } from './busy'

const TRIALS = 1_000
const AT_ONCE = 10
const SLOWEST_MS = 2_000
const P99_MS = 1_000

/** The ways a session ends, each on a person of its own. */
const WAYS = [
  'sign-out',
  'deactivated',
  'ended by an admin',
  'signed out everywhere',
  'password reset',
  'password changed',
  'from another device',
  'while away',
] as const
type Way = (typeof WAYS)[number]
/** Two trials of five are in the middle of something; five and the number of ways have no divisor in common. */
const BUSIES: readonly Busy[] = ['with nothing', 'sending a file', 'with nothing', 'catching up', 'with nothing']
const PASSWORD = 'three lamps are red tonight'
/** Cheap to compare with: guessing is not what is tried here. */
const CHEAP = { memoryCost: 1_024, timeCost: 1 }

/** `speaker`: which of the devices sends a command afterwards; the other one stays silent and must be cut all the same. */
type Trial = { way: Way; busy: Busy; victim: SignedIn; admin: SignedIn; areaId: string; speaker: number }
type Tally = {
  times: number[]
  accepted: number
  letIn: number
  pages: number
  alive: number
  offlineRefusals: number
  wentOn: number
}

/**
 * A session ends while devices of it are connected to two nodes, some in the middle of a file or of catching up:
 * they are cut, and nothing they send or ask is done any more.
 */
export const t9: Test = {
  ids: ['T9'],
  run: async ({ root, scaled, within }) =>
    inWorld(root, { nodes: 2, redis: true }, async (world) => {
      const trials = scaled(TRIALS)
      const { pool, secret } = world
      const areaId = await makeArea(pool, 'Hydraulics')
      const victims = await signIn(
        pool,
        secret,
        await makePeople(pool, { count: trials, name: 'Victim', roles: ['technician'], areaIds: [areaId] }),
      )
      const [admin] = await signIn(
        pool,
        secret,
        await makePeople(pool, { count: 1, name: 'Admin', roles: ['admin'], areaIds: [] }),
      )
      if (!admin) throw new Error('no admin')
      const ids = victims.map(({ id }) => id)
      await pool.query('UPDATE person SET password_hash = $2 WHERE id = ANY($1::uuid[])', [
        ids,
        await hash(PASSWORD, CHEAP),
      ])
      const tally: Tally = { times: [], accepted: 0, letIn: 0, pages: 0, alive: 0, offlineRefusals: 0, wentOn: 0 }
      for (let index = 0; index < trials; index += AT_ONCE) {
        const batch = victims.slice(index, index + AT_ONCE)
        await Promise.all(
          batch.map((victim, place) => {
            const trial = index + place
            const way = WAYS[trial % WAYS.length] ?? 'sign-out'
            const busy = BUSIES[trial % BUSIES.length] ?? 'with nothing'
            return revoke(world, { way, busy, victim, admin, areaId, speaker: index / AT_ONCE + place }, tally)
          }),
        )
      }
      const p99 = percentile(tally.times, 99)
      const slowest = Math.max(...tally.times)
      return [
        outcome(
          'T9',
          {
            ...{ nodes: 2, over: world.over, trials, ways: WAYS.length },
            p99: ms(p99),
            slowest: ms(slowest),
            accepted: tally.accepted,
            letIn: tally.letIn,
            wentOn: tally.wentOn,
            refusedAtDoor: tally.offlineRefusals,
          },
          [
            [p99 <= within(P99_MS), 'p99 of the cut above 1 s'],
            [slowest <= within(SLOWEST_MS), 'a cut later than 2 s'],
            [tally.alive === 0, `${tally.alive} connections were never cut`],
            [tally.accepted === 0, 'a command was accepted after the session had ended'],
            [tally.letIn === 0, 'an ended session was let in again'],
            [tally.pages === 0, 'a request was served after the session had ended'],
            [tally.wentOn === 0, 'a file or a catch-up went on after the session had ended'],
          ],
        ),
      ]
    }),
}

async function revoke(world: World, trial: Trial, tally: Tally): Promise<void> {
  const { way, busy, victim, areaId, speaker } = trial
  const sessions = [victim, way === 'signed out everywhere' ? await anotherSession(world, victim) : victim]
  const devices = world.proxies.map(({ port }, node) =>
    makeHands(world, sessions[node] ?? victim, { port, again: true }),
  )
  await connectHands(devices)
  const [device] = devices
  if (!device) return
  const input = { areaId, creatorId: victim.id, title: 'Something is heard', description: '' }
  const heard = new Promise((done) => device.socket.once('entry', done))
  const incidentId = uuidv7()
  await Promise.all([heard, device.send(incidentId, 'incident.open', input)])
  const goesOn = await keepBusy(world, busy, devices, incidentId)
  // One who was away comes back by himself, by whatever shortcut the library knows.
  if (way === 'while away') {
    for (const { socket } of devices) socket.io.engine.close()
    await until(() => devices.every(({ socket }) => !socket.connected), 'the line to be cut', 5_000)
  }
  await end(world, trial)
  const ended = performance.now()
  const speaking = devices[speaker % devices.length]
  const answer = speaking?.socket.connected
    ? speaking.send(uuidv7(), 'incident.open', input).catch(() => undefined)
    : undefined
  const page = await ask(world, '/api/me/devices', { cookie: victim.cookie })
  if (page.status === 200) tally.pages += 1
  if (way === 'while away') await refusedAtTheDoor(devices, tally)
  else await allCut(devices, ended, tally)
  tally.wentOn += await goesOn(ended)
  for (const each of devices) each.close()
  const ack = await answer
  if (ack?.ok) tally.accepted += 1
}

async function end(world: World, { way, victim, admin }: Trial): Promise<void> {
  const byAdmin = (act: string, body: object = {}) =>
    askPatiently(world, `/api/admin/people/${victim.id}/${act}`, { cookie: admin.cookie, body })
  const ends: Record<Way, () => Promise<Reply>> = {
    'sign-out': () => signOut(world, victim),
    deactivated: () => byAdmin('deactivate'),
    'ended by an admin': () => byAdmin('end-sessions', { sessionId: victim.sessionId }),
    'signed out everywhere': () => byAdmin('end-sessions'),
    'password reset': () => byAdmin('reset-password'),
    'password changed': () => changePassword(world, victim),
    'from another device': () => endFromAnother(world, victim),
    'while away': () => signOut(world, victim),
  }
  const { status, body } = await ends[way]()
  if (status >= 400) throw new Error(`ending a session failed: ${way} ${status} ${JSON.stringify(body)}`)
}

function signOut(world: World, { cookie }: SignedIn): Promise<Reply> {
  return askPatiently(world, '/api/sign-out', { cookie, method: 'POST' })
}

/** On another device, which stays signed in. */
async function changePassword(world: World, victim: SignedIn): Promise<Reply> {
  const { cookie } = await anotherSession(world, victim)
  const body = { current: PASSWORD, next: `four pumps hum ${uuidv7()}` }
  return askPatiently(world, '/api/me/password', { cookie, body })
}

async function endFromAnother(world: World, victim: SignedIn): Promise<Reply> {
  const { cookie } = await anotherSession(world, victim)
  return askPatiently(world, `/api/me/devices/${victim.sessionId}`, { cookie, method: 'DELETE' })
}

async function anotherSession({ pool, secret }: World, victim: SignedIn): Promise<SignedIn> {
  const [other] = await signIn(pool, secret, [victim])
  if (!other) throw new Error('no session')
  return other
}

async function allCut(devices: readonly Hands[], since: number, tally: Tally): Promise<void> {
  const cut = until(() => devices.every(({ socket }) => !socket.connected), 'the cut', SLOWEST_MS)
  await cut.catch(() => (tally.alive += 1))
  tally.times.push(performance.now() - since)
}

async function refusedAtTheDoor(devices: readonly Hands[], tally: Tally): Promise<void> {
  const answers = await Promise.all(
    devices.map(
      ({ socket }) =>
        new Promise<string>((done) => {
          socket.once('connect', () => done('connected'))
          socket.once('connect_error', ({ message }) => done(message))
          setTimeout(done, SLOWEST_MS, 'nothing')
        }),
    ),
  )
  tally.letIn += answers.filter((each) => each === 'connected').length
  tally.offlineRefusals += answers.filter((each) => each === 'signed-out').length
}
