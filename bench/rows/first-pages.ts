import type { Reading } from '../figures/row.ts'
import { percentile } from '../figures/statistics.ts'
import { createPast, settleDatabase } from '../world/past.ts'
import { createPeople } from '../world/people.ts'
import type { World } from '../world/world.ts'
import { timedAdminList, timedSync } from './lists.ts'
import type { Measurement } from './measurement.ts'

const [FEW, MANY] = [100, 10_000]
const TRIES = 100

/** The first page of what is closed: somebody's own incidents, and an admin's list of all, when there are few and many. */
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
    const few = await pages(world, FEW)
    const many = await pages(world, MANY)
    return { 'page-own': reading(many.own, few.own), 'page-admin': reading(many.all, few.all) }
  },
}

async function pages(world: World, incidents: number): Promise<{ own: number[]; all: number[] }> {
  const { fieldline, ground, stop } = await world.newSite()
  try {
    const [technician] = await createPeople(ground, 1, ['technician'])
    const [expert] = await createPeople(ground, 1, ['expert'])
    const [admin] = await createPeople(ground, 1, ['admin'])
    if (!technician || !expert || !admin) throw new Error('the people were not made')
    await createPast(ground, { technicians: [technician], expert, incidents, messages: 5 })
    await settleDatabase(ground)
    const own = await timedSync(fieldline, technician, TRIES, { closedBefore: new Date().toISOString() })
    return { own, all: await timedAdminList(fieldline, admin, TRIES, 'all') }
  } finally {
    await stop()
  }
}

function reading(many: readonly number[], few: readonly number[]): Reading {
  const [slow, quick] = [percentile(many, 0.95), percentile(few, 0.95)]
  return { figure: slow / quick, absolute: `${slow.toFixed(1)} and ${quick.toFixed(1)} ms` }
}
