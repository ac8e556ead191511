import { setTimeout as delay } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import { outcome, type Test } from '../../run'
import { askPatiently } from '../../world/http'
import { makeArea, makePeople, signIn, type SignedIn } from '../../world/people'
import { inWorld, type World } from '../../world/world'

const TRIALS = 200
const AT_ONCE = 10
/** How long another node may take to hear of it. */
const HEARD_MS = 1_000
const LISTEN_MS = 300

type Place = { areaId: string; admin: SignedIn; technician: Hands }
type Tally = { accepted: number; overheard: number; cut: number }

/** An expert's role is taken while he is connected to two nodes: from then on he takes nothing and hears of nothing. */
export const t9Roles: Test = {
  ids: ['T9-roles'],
  run: async ({ root, scaled }) =>
    inWorld(root, { nodes: 2 }, async (world) => {
      const areaId = await makeArea(world.pool, 'Hydraulics')
      const people = async (count: number, role: 'admin' | 'technician' | 'expert') =>
        signIn(
          world.pool,
          world.secret,
          await makePeople(world.pool, { count, name: role, roles: [role], areaIds: [areaId] }),
        )
      const [[admin], [raiser], experts] = await Promise.all([
        people(1, 'admin'),
        people(1, 'technician'),
        people(scaled(TRIALS), 'expert'),
      ])
      if (!admin || !raiser) throw new Error('nobody to act')
      const technician = makeHands(world, raiser)
      await connectHands([technician])
      const tally: Tally = { accepted: 0, overheard: 0, cut: 0 }
      for (let index = 0; index < experts.length; index += AT_ONCE) {
        await takeRoles(world, { areaId, admin, technician }, experts.slice(index, index + AT_ONCE), tally)
      }
      technician.close()
      return [
        outcome('T9-roles', { nodes: 2, over: world.over, trials: experts.length, ...tally }, [
          [tally.accepted === 0, 'somebody took an incident without the role'],
          [tally.overheard === 0, 'somebody heard of the waiting list without the role'],
          [tally.cut === 0, 'somebody was cut, although the session goes on'],
        ]),
      ]
    }),
}

async function takeRoles(world: World, place: Place, experts: readonly SignedIn[], tally: Tally): Promise<void> {
  const devices = experts.map((expert) => world.proxies.map(({ port }) => makeHands(world, expert, { port })))
  const all = devices.flat()
  await connectHands(all)
  const waiting = await Promise.all(experts.map(() => raise(place)))
  await Promise.all(
    experts.map(async (expert, index) => {
      const body = { version: 1, roles: ['technician'] }
      const path = `/api/admin/people/${expert.id}`
      const { status } = await askPatiently(world, path, { cookie: place.admin.cookie, method: 'PATCH', body })
      if (status !== 200) throw new Error(`taking a role was refused: ${status}`)
      const takes = (devices[index] ?? []).map((each) => each.send(waiting[index] ?? '', 'incident.accept', {}))
      tally.accepted += (await Promise.all(takes)).filter(({ ok }) => ok).length
    }),
  )
  await delay(HEARD_MS)
  for (const { socket } of all) socket.on('list', ({ kind }) => kind === 'waiting' && (tally.overheard += 1))
  await raise(place)
  await delay(LISTEN_MS)
  tally.cut += all.filter(({ socket }) => !socket.connected).length
  for (const each of all) each.close()
}

async function raise({ areaId, technician }: Place): Promise<string> {
  const incidentId = uuidv7()
  const input = { areaId, creatorId: technician.person.id, title: 'The press leaks', description: '' }
  const ack = await technician.send(incidentId, 'incident.open', input)
  if (!ack.ok) throw new Error(`raising an incident was refused: ${ack.code}`)
  return incidentId
}
