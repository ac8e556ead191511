import { setTimeout as delay } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { ms, until } from '../../figures'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import { outcome, type Test } from '../../run'
import { ask } from '../../world/http'
import { makeArea, makePeople, signIn, type SignedIn } from '../../world/people'
import { inWorld, type World } from '../../world/world'

const VICTIMS = 12
const ASK_EVERY_MS = 500
/** A session that was looked at is believed for ten seconds. */
const BELIEVED_MS = 10_000
/** Each connection is looked at once a minute. */
const CUT_MS = 62_000
const CUT_LIMIT_MS = 70_000

const DOINGS = ['nothing', 'commands', 'questions'] as const
type Doing = (typeof DOINGS)[number]
type Tally = { accepted: number; letIn: number; pages: number; alive: number; read: number; cut: number }
type Trial = { victim: SignedIn; devices: readonly Hands[]; areaId: string; does: Doing }

/**
 * Sessions run out, of which nobody tells a node, while devices are connected to two: commands, requests and handshakes are
 * refused at once, questions within ten seconds, and whoever stays silent is cut within a minute.
 */
export const t9Expiry: Test = {
  ids: ['T9-expiry'],
  waits: true,
  run: async ({ root, within }) =>
    inWorld(root, { nodes: 2, redis: true }, async (world) => {
      const { pool, secret } = world
      const areaId = await makeArea(pool, 'Hydraulics')
      const people = await makePeople(pool, {
        count: VICTIMS,
        name: 'Victim',
        roles: ['technician'],
        areaIds: [areaId],
      })
      const trials = (await signIn(pool, secret, people)).map((victim, index): Trial => {
        const devices = world.proxies.map(({ port }) => makeHands(world, victim, { port }))
        return { victim, devices, areaId, does: DOINGS[index % DOINGS.length] ?? 'nothing' }
      })
      const everybody = trials.flatMap(({ devices }) => devices)
      await connectHands(everybody)
      // Both nodes have just looked, and remember it.
      await Promise.all(everybody.map(({ sync }) => sync({})))
      await pool.query('UPDATE session SET expires_at = now() WHERE id = ANY($1::uuid[])', [
        trials.map(({ victim }) => victim.sessionId),
      ])
      const ended = performance.now()
      const tally: Tally = { accepted: 0, letIn: 0, pages: 0, alive: 0, read: 0, cut: 0 }
      await Promise.all(trials.map((trial) => lookAt(world, trial, ended, tally)))
      return [
        outcome(
          'T9-expiry',
          {
            ...{ nodes: 2, over: world.over, trials: VICTIMS, accepted: tally.accepted, letIn: tally.letIn },
            ...{ lastRead: ms(tally.read), lastCut: ms(tally.cut) },
          },
          [
            [tally.accepted === 0, 'a command was accepted after the session had run out'],
            [tally.letIn === 0, 'a session that had run out was let in'],
            [tally.pages === 0, 'a request was served after the session had run out'],
            [tally.read <= within(BELIEVED_MS), 'a question was answered more than 10 s after the session had run out'],
            [tally.alive === 0, `${tally.alive} connections were never cut`],
            [tally.cut <= within(CUT_MS), 'a cut later than a minute'],
          ],
        ),
      ]
    }),
}

async function lookAt(world: World, { victim, devices, areaId, does }: Trial, ended: number, tally: Tally) {
  const { status } = await ask(world, '/api/me/devices', { cookie: victim.cookie })
  if (status === 200) tally.pages += 1
  if (await isLetIn(world, victim)) tally.letIn += 1
  const cut = devices.map(async (device) => {
    if (does === 'commands') {
      const input = { areaId, creatorId: victim.id, title: 'Said too late', description: '' }
      const ack = await device.send(uuidv7(), 'incident.open', input).catch(() => undefined)
      if (ack?.ok) tally.accepted += 1
    }
    if (does === 'questions') {
      const last = await lastAnswered(device)
      tally.read = Math.max(tally.read, last - ended)
    }
    const gone = until(() => !device.socket.connected, 'the cut', ended + CUT_LIMIT_MS - performance.now())
    await gone.catch(() => (tally.alive += 1))
    tally.cut = Math.max(tally.cut, performance.now() - ended)
    device.close()
  })
  await Promise.all(cut)
}

async function isLetIn(world: World, victim: SignedIn): Promise<boolean> {
  const { socket, close } = makeHands(world, victim)
  const isIn = await new Promise<boolean>((done) => {
    socket.once('connect', () => done(true)).once('connect_error', () => done(false))
    socket.connect()
  })
  close()
  return isIn
}

/** Asks until it is cut; resolves with when it last asked something that was answered. */
async function lastAnswered({ socket, sync }: Hands): Promise<number> {
  let last = 0
  const end = performance.now() + CUT_LIMIT_MS
  while (socket.connected && performance.now() < end) {
    const askedAt = performance.now()
    if (await sync({ lists: true }).then(Boolean, () => false)) last = askedAt
    await delay(ASK_EVERY_MS)
  }
  return last
}
