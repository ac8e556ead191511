import { v7 as uuidv7 } from 'uuid'
import { ms, percentile, until } from '../../figures'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import { outcome, type Test } from '../../run'
import { ask, askPatiently, type Reply } from '../../world/http'
import { makeArea, makePeople, signIn, type SignedIn } from '../../world/people'
import { inWorld, type World } from '../../world/world'

const TRIALS = 1_000
const AT_ONCE = 10
const SLOWEST_MS = 2_000
const P99_MS = 1_000

/** The ways a session ends, each on a person of its own. */
const WAYS = [
  'sign-out',
  'deactivated',
  'ended by an admin',
  'password reset',
  'from another device',
  'while away',
] as const
type Way = (typeof WAYS)[number]
/** `speaker`: which of the devices sends a command afterwards; the other one stays silent and must be cut all the same. */
type Trial = { way: Way; victim: SignedIn; admin: SignedIn; areaId: string; speaker: number }
type Tally = { times: number[]; accepted: number; letIn: number; pages: number; alive: number; offlineRefusals: number }

/** A session ends while devices of it are connected to two nodes: they are cut, and nothing they send is done any more. */
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
      const tally: Tally = { times: [], accepted: 0, letIn: 0, pages: 0, alive: 0, offlineRefusals: 0 }
      for (let index = 0; index < trials; index += AT_ONCE) {
        const batch = victims.slice(index, index + AT_ONCE)
        await Promise.all(
          batch.map((victim, place) => {
            const way = WAYS[(index + place) % WAYS.length] ?? 'sign-out'
            return revoke(world, { way, victim, admin, areaId, speaker: index / AT_ONCE + place }, tally)
          }),
        )
      }
      const p99 = percentile(tally.times, 99)
      const slowest = Math.max(...tally.times)
      return [
        outcome(
          'T9',
          {
            ...{ nodes: 2, over: world.over, trials },
            p99: ms(p99),
            slowest: ms(slowest),
            accepted: tally.accepted,
            letIn: tally.letIn,
            refusedAtDoor: tally.offlineRefusals,
          },
          [
            [p99 <= within(P99_MS), 'p99 of the cut above 1 s'],
            [slowest <= within(SLOWEST_MS), 'a cut later than 2 s'],
            [tally.alive === 0, `${tally.alive} connections were never cut`],
            [tally.accepted === 0, 'a command was accepted after the session had ended'],
            [tally.letIn === 0, 'an ended session was let in again'],
            [tally.pages === 0, 'a request was served after the session had ended'],
          ],
        ),
      ]
    }),
}

async function revoke(world: World, { way, victim, admin, areaId, speaker }: Trial, tally: Tally): Promise<void> {
  const devices = world.proxies.map(({ port }) => makeHands(world, victim, { port, again: true }))
  await connectHands(devices)
  const [device] = devices
  if (!device) return
  const input = { areaId, creatorId: victim.id, title: 'Something is heard', description: '' }
  const heard = new Promise((done) => device.socket.once('entry', done))
  await Promise.all([heard, device.send(uuidv7(), 'incident.open', input)])
  // One who was away comes back by himself, by whatever shortcut the library knows.
  if (way === 'while away') {
    for (const { socket } of devices) socket.io.engine.close()
    await until(() => devices.every(({ socket }) => !socket.connected), 'the line to be cut', 5_000)
  }
  await end(world, way, victim, admin)
  const ended = performance.now()
  const speaking = devices[speaker % devices.length]
  const answer = speaking?.socket.connected
    ? speaking.send(uuidv7(), 'incident.open', input).catch(() => undefined)
    : undefined
  const page = await ask(world, '/api/me/devices', { cookie: victim.cookie })
  if (page.status === 200) tally.pages += 1
  if (way === 'while away') await refusedAtTheDoor(devices, tally)
  else await allCut(devices, ended, tally)
  for (const each of devices) each.close()
  const ack = await answer
  if (ack?.ok) tally.accepted += 1
}

async function end(world: World, way: Way, victim: SignedIn, admin: SignedIn): Promise<void> {
  const byAdmin = (act: string) =>
    askPatiently(world, `/api/admin/people/${victim.id}/${act}`, { cookie: admin.cookie, body: {} })
  const { status, body } = await (way === 'deactivated'
    ? byAdmin('deactivate')
    : way === 'ended by an admin'
      ? byAdmin('end-sessions')
      : way === 'password reset'
        ? byAdmin('reset-password')
        : way === 'from another device'
          ? endFromAnother(world, victim)
          : askPatiently(world, '/api/sign-out', { cookie: victim.cookie, method: 'POST' }))
  if (status >= 400) throw new Error(`ending a session failed: ${way} ${status} ${JSON.stringify(body)}`)
}

async function endFromAnother(world: World, victim: SignedIn): Promise<Reply> {
  const [other] = await signIn(world.pool, world.secret, [victim])
  return askPatiently(world, `/api/me/devices/${victim.sessionId}`, { cookie: other?.cookie ?? '', method: 'DELETE' })
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
