import type { Random } from '../../random'
import { outcome, type Test } from '../../run'
import { ask, type Reply } from '../../world/http'
import { makeArea, makePeople, signIn, type SignedIn } from '../../world/people'
import { inWorld, type World } from '../../world/world'

const RACES = 1_000
const BATCH = 50

type Act = (by: SignedIn, other: SignedIn, areaId: string) => { path: string; method: string; body: object }

const demote = (id: string, areaId: string) => ({
  ...{ path: `/api/admin/people/${id}`, method: 'PATCH' },
  body: { version: 1, roles: ['technician'], areaIds: [areaId] },
})
const deactivate = (id: string) => ({ path: `/api/admin/people/${id}/deactivate`, method: 'POST', body: {} })

/** What an admin may try at the same moment as the only other one does. */
const ACTS: readonly Act[] = [
  (_, other) => deactivate(other.id),
  (_, other, areaId) => demote(other.id, areaId),
  (by) => deactivate(by.id),
  (by, _, areaId) => demote(by.id, areaId),
]

type Tally = { races: number; without: number; nobody: number; odd: number[] }

/** The only two admins take each other's or their own account or role at the same moment, on two nodes: one remains. */
export const t8b: Test = {
  ids: ['T8b'],
  run: async ({ root, random, scaled }) =>
    inWorld(root, { nodes: 2, redis: true }, async (world) => {
      const areaId = await makeArea(world.pool, 'Hydraulics')
      const tally: Tally = { races: 0, without: 0, nobody: 0, odd: [] }
      while (tally.races < scaled(RACES)) {
        const pairs = await gather(world)
        for (const pair of pairs) await race(world, pair, { random, areaId, tally })
      }
      const { races, without, nobody, odd } = tally
      return [
        outcome('T8b', { nodes: 2, over: world.over, races, without, bothStayed: nobody, odd: odd.length }, [
          [without === 0, `${without} races left no active admin`],
          [nobody < races, 'no race took anybody away'],
          [odd.length === 0, `an answer was ${odd[0]}`],
        ]),
      ]
    }),
}

/** Pairs of admins who are signed in and not active yet. */
async function gather({ pool, secret }: World): Promise<[SignedIn, SignedIn][]> {
  const people = await makePeople(pool, { count: 2 * BATCH, name: 'Admin', roles: ['admin'], areaIds: [] })
  await pool.query('UPDATE person SET active = false WHERE id = ANY($1::uuid[])', [people.map(({ id }) => id)])
  const signedIn = await signIn(pool, secret, people)
  return Array.from({ length: BATCH }, (_, index) => signedIn.slice(2 * index, 2 * index + 2) as [SignedIn, SignedIn])
}

type Race = { random: Random; areaId: string; tally: Tally }

async function race(world: World, pair: [SignedIn, SignedIn], { random, areaId, tally }: Race): Promise<void> {
  const { pool } = world
  const ids = pair.map(({ id }) => id)
  await pool.query('UPDATE person SET active = true WHERE id = ANY($1::uuid[])', [ids])
  const [one, two] = pair
  const try_ = (by: SignedIn, other: SignedIn): Promise<Reply> => {
    const { path, method, body } = random.pick(ACTS)(by, other, areaId)
    return ask(world, path, { node: random.pick(world.nodes), cookie: by.cookie, method, body })
  }
  const replies = await Promise.all([try_(one, two), try_(two, one)])
  const left = await pool.query(`SELECT id FROM person WHERE active AND 'admin' = ANY(roles)`)
  tally.races += 1
  if (left.rows.length === 0) tally.without += 1
  if (left.rows.length === 2) tally.nobody += 1
  tally.odd.push(...replies.map(({ status }) => status).filter((status) => status >= 500))
  await pool.query('UPDATE person SET active = false WHERE id = ANY($1::uuid[])', [ids])
}
