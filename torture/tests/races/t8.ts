import { v7 as uuidv7 } from 'uuid'
import { check } from '../../checker/check'
import { ms, percentile } from '../../figures'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import { emptyHistory } from '../../history/history'
import { storedIn } from '../../history/stored'
import type { Random } from '../../random'
import { outcome, type Test } from '../../run'
import { ask } from '../../world/http'
import { makeArea, makePeople, signIn } from '../../world/people'
import { inWorld, type World } from '../../world/world'
import { promises } from '../promises'
import type { Ack } from '../../../lib/wire'

const NODES = 3
const RACES = 1_000
const AT_ONCE = 6
const SLOWEST_MS = 1_000

/** What the loser of a race may be told. */
const LOST = ['already-taken', 'not-open', 'stale', 'nothing-changed']

type Racer = { atNode: readonly Hands[] }
type Field = { areaId: string; technician: Racer; experts: readonly Racer[]; admin: Racer }
type Tally = { winners: number[]; odd: string[]; times: number[]; ids: string[] }

/** Experts take the same incident at the same moment, at three nodes and through both doors. */
export const t8: Test = {
  ids: ['T8'],
  run: async ({ root, random, scaled, within }) =>
    inWorld(root, { nodes: NODES, redis: true }, async (world) => {
      const field = await gather(world)
      const tally: Tally = { winners: [], odd: [], times: [], ids: [] }
      for (const contenders of [2, 8]) {
        for (let raced = 0; raced < scaled(RACES); raced += AT_ONCE) {
          const starts = Math.min(AT_ONCE, scaled(RACES) - raced)
          await Promise.all(Array.from({ length: starts }, () => race(world, field, { contenders, random, tally })))
        }
      }
      const verdict = check(emptyHistory(), await storedIn(world.pool, tally.ids))
      const single = tally.winners.filter((winners) => winners === 1).length
      const slowest = Math.max(...tally.times)
      return [
        outcome(
          'T8',
          {
            ...{ nodes: NODES, over: world.over },
            races: tally.winners.length,
            single,
            odd: tally.odd.length,
            p95: ms(percentile(tally.times, 95)),
            slowest: ms(slowest),
          },
          [
            ...promises(verdict),
            [single === tally.winners.length, 'a race without exactly one winner'],
            [tally.odd.length === 0, `a loser was told ${tally.odd[0]}`],
            [slowest <= within(SLOWEST_MS), 'an answer later than 1 s'],
          ],
        ),
      ]
    }),
}

async function gather(world: World): Promise<Field> {
  const { pool, secret, proxies } = world
  const areaId = await makeArea(pool, 'Hydraulics')
  const racers = async (count: number, role: 'technician' | 'expert' | 'admin') => {
    const people = await makePeople(pool, { count, name: role, roles: [role], areaIds: [areaId] })
    const signedIn = await signIn(pool, secret, people)
    return signedIn.map((person) => ({ atNode: proxies.map(({ port }) => makeHands(world, person, { port })) }))
  }
  const [[technician], experts, [admin]] = await Promise.all([
    racers(1, 'technician'),
    racers(8, 'expert'),
    racers(1, 'admin'),
  ])
  if (!technician || !admin) throw new Error('nobody to race')
  await connectHands([technician, admin, ...experts].flatMap(({ atNode }) => atNode))
  return { areaId, technician, experts, admin }
}

type Race = { contenders: number; random: Random; tally: Tally }

async function race(world: World, { areaId, technician, experts, admin }: Field, { contenders, random, tally }: Race) {
  const incidentId = uuidv7()
  const creator = random.pick(technician.atNode)
  const input = { areaId, creatorId: creator.person.id, title: 'Who takes it?', description: '' }
  const opened = await creator.send(incidentId, 'incident.open', input)
  if (!opened.ok) throw new Error(`raising an incident was refused: ${opened.code}`)
  tally.ids.push(incidentId)

  const acts = experts
    .slice(0, contenders)
    .map((racer) => () => accept(world, random.pick(racer.atNode), incidentId, random))
  const rival = experts[contenders - 1]?.atNode[0]?.person.id
  if (random.chance(0.2)) {
    acts.push(() => random.pick(admin.atNode).send(incidentId, 'incident.assign', { personId: rival, stateSeq: 1 }))
  }
  if (random.chance(0.2))
    acts.push(() => random.pick(technician.atNode).send(incidentId, 'incident.withdraw', { stateSeq: 1 }))
  const answers = await Promise.all(acts.map((act) => timed(act, tally)))
  tally.winners.push(answers.filter(({ ok }) => ok).length)
  for (const answer of answers) if (!answer.ok && !LOST.includes(answer.code)) tally.odd.push(answer.code)
}

function accept(world: World, hands: Hands, incidentId: string, random: Random): Promise<Ack> {
  if (random.chance(0.5)) return hands.send(incidentId, 'incident.accept', {})
  const body = { id: uuidv7(), incidentId, name: 'incident.accept', input: {} }
  const node = random.pick(world.nodes)
  return ask(world, '/api/commands', { node, cookie: hands.person.cookie, body }).then((reply) => reply.body as Ack)
}

async function timed(act: () => Promise<Ack>, { times }: Tally): Promise<Ack> {
  const began = performance.now()
  const ack = await act()
  times.push(performance.now() - began)
  return ack
}
