import type { Row } from '../figures/row.ts'
import { median } from '../figures/statistics.ts'
import { catchUp } from '../load/ask.ts'
import { closedLoop, type Pace } from '../load/closed-loop.ts'
import { gather } from '../load/crowd.ts'
import { createLongPast, createPast, settleDatabase } from '../world/past.ts'
import { createPeople, type Person } from '../world/people.ts'
import { createRooms, fillRooms, type Room } from '../world/rooms.ts'
import type { Site, World } from '../world/world.ts'
import { timedAdminList, timedSync } from './lists.ts'
import type { Measurement } from './measurement.ts'

const PAST = { incidents: 50_000, messages: 197 }
const [LONG, SHORT] = [100_000, 1_000]
const [OWN_PAST, AUTHORS, MISSED, TRIES] = [40, 1_000, 500, 60]

const WHAT = {
  'large-append': 'one sender alone, acknowledgement p50',
  'large-missed': '500 missed entries, from TCP connect',
  'large-page': 'a page of history',
  'large-lists': "an expert's lists",
  'large-closed': "a technician's closed incidents",
  'large-admin': "the admin's list of unfinished incidents",
}
const AGAINST = 'at 10,000,000 entries (100,000 in the room, 50,000 incidents) against an empty database'

/** The same room and the same people in a database that is nearly empty and in one of years: nobody should notice. */
export const large: Measurement = {
  rows: Object.entries(WHAT).map(([id, what]): Row => ({
    id,
    what: `${what}, ${AGAINST}`,
    unit: '×',
    better: 'less',
    floor: 1.5,
    aim: 1.2,
  })),
  measure: async ({ world, pace }) => {
    const { empty, full } = await placesOf(world)
    const [small, big] = [await look(empty, pace), await look(full, pace)]
    return Object.fromEntries(
      Object.keys(WHAT).map((id) => {
        const [own, before] = [median(big[id] ?? []), median(small[id] ?? [])]
        return [id, { figure: own / before, absolute: `${own.toFixed(2)} and ${before.toFixed(2)} ms` }]
      }),
    )
  },
}

type Place = { site: Site; room: Room; technician: Person; expert: Person; admin: Person }

const places = new WeakMap<World, Promise<{ empty: Place; full: Place }>>()

/** Both databases, made once. */
function placesOf(world: World): Promise<{ empty: Place; full: Place }> {
  const known = places.get(world)
  if (known) return known
  const made = makePlaces(world)
  places.set(world, made)
  return made
}

async function makePlaces(world: World): Promise<{ empty: Place; full: Place }> {
  const empty = await makePlace(world, SHORT)
  const full = await makePlace(world, LONG)
  const { ground } = full.site
  const technicians = await createPeople(ground, AUTHORS, ['technician'])
  const [expert] = await createPeople(ground, 1, ['expert'])
  if (expert) await createLongPast(ground, { technicians, expert, ...PAST })
  for (const { site } of [empty, full]) await settleDatabase(site.ground)
  return { empty, full }
}

async function makePlace(world: World, messages: number): Promise<Place> {
  const site = await world.newSite()
  const [room] = await createRooms(site.ground, 1, 4)
  const [technician, expert] = room?.members ?? []
  const [admin] = await createPeople(site.ground, 1, ['admin'])
  if (!room || !technician || !expert || !admin) throw new Error('the room was not made')
  await createRooms(site.ground, 50, 4)
  await createPast(site.ground, { technicians: [technician], expert, incidents: OWN_PAST, messages: 20 })
  await fillRooms(site.ground, [room.id], messages)
  return { site, room, technician, expert, admin }
}

async function look({ site, room, ...people }: Place, pace: Pace): Promise<Record<string, number[]>> {
  const { fieldline } = site
  const { rows } = await site.ground.pool.query<{ seq: number }>('SELECT seq FROM incident WHERE id = $1', [room.id])
  const seq = rows[0]?.seq ?? 0
  const identity = { cookie: people.technician.cookie, room: room.id, missed: MISSED }
  const missed: number[] = []
  for (let count = 0; count < TRIES; count += 1) {
    missed.push(await catchUp(fieldline.port, identity, room.id, seq - MISSED))
  }
  const page = { incidentId: room.id, before: Math.floor(seq / 2) }
  const now = new Date().toISOString()
  const found = {
    'large-missed': missed,
    'large-page': await timedSync(fieldline, people.technician, TRIES, { page }),
    'large-lists': await timedSync(fieldline, people.expert, TRIES, { lists: true }),
    'large-closed': await timedSync(fieldline, people.technician, TRIES, { closedBefore: now }),
    'large-admin': await timedAdminList(fieldline, people.admin, TRIES, 'unfinished'),
  }
  const crowd = await gather(fieldline, [room])
  const { times } = await closedLoop(fieldline, crowd, pace, 1)
  crowd.close()
  return { ...found, 'large-append': times }
}
