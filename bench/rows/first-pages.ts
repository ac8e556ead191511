import type { Reading } from '../figures/row.ts'
import { percentile } from '../figures/statistics.ts'
import { createPast, settleDatabase } from '../world/past.ts'
import { createPeople, type Person } from '../world/people.ts'
import type { Site, World } from '../world/world.ts'
import { timedAdminList, timedSync } from './lists.ts'
import type { Measurement } from './measurement.ts'

const [FEW, MANY] = [100, 10_000]
const [ROUNDS, TRIES] = [4, 100]

/**
 * The first page of what is closed: somebody's own incidents, and an admin's list of all, when there are few and many.
 * Both are asked by turns, so that what else the machine does is found in both.
 */
export const firstPages: Measurement = {
  rows: [
    {
      id: 'page-own',
      what: "first page of somebody's 10,000 incidents against one of 100, p95",
      unit: '×',
      better: 'less',
      floor: 1.5,
      aim: 1.2,
    },
    {
      id: 'page-admin',
      what: "first page of the admin's 10,000 incidents against one of 100, p95",
      unit: '×',
      better: 'less',
      floor: 1.5,
      aim: 1.2,
    },
  ],
  measure: async ({ world }) => {
    const [few, many] = [await makePlace(world, FEW), await makePlace(world, MANY)]
    try {
      const found = { few: new Answers(), many: new Answers() }
      for (let round = 0; round < ROUNDS; round += 1) {
        await found.few.add(few)
        await found.many.add(many)
      }
      return {
        'page-own': reading(found.many.own, found.few.own),
        'page-admin': reading(found.many.all, found.few.all),
      }
    } finally {
      await few.site.stop()
      await many.site.stop()
    }
  },
}

type Place = { site: Site; technician: Person; admin: Person }

async function makePlace(world: World, incidents: number): Promise<Place> {
  const site = await world.newSite()
  const { ground } = site
  const [technician] = await createPeople(ground, 1, ['technician'])
  const [expert] = await createPeople(ground, 1, ['expert'])
  const [admin] = await createPeople(ground, 1, ['admin'])
  if (!technician || !expert || !admin) throw new Error('the people were not made')
  await createPast(ground, { technicians: [technician], expert, incidents, messages: 5 })
  await settleDatabase(ground)
  return { site, technician, admin }
}

/** Times in ms of one place's answers. */
class Answers {
  readonly own: number[] = []
  readonly all: number[] = []

  async add({ site: { fieldline }, technician, admin }: Place): Promise<void> {
    const closedBefore = new Date().toISOString()
    this.own.push(...(await timedSync(fieldline, technician, TRIES, { closedBefore })))
    this.all.push(...(await timedAdminList(fieldline, admin, TRIES, 'all')))
  }
}

function reading(many: readonly number[], few: readonly number[]): Reading {
  const [slow, quick] = [percentile(many, 0.95), percentile(few, 0.95)]
  return { figure: slow / quick, absolute: `${slow.toFixed(1)} and ${quick.toFixed(1)} ms` }
}
