import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Standing } from '../../lib/wire'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { connect, soon, type Device } from '../testing/connect'
import { explained } from '../testing/plans'
import { startTestServer, type TestServer } from '../testing/start-server'
import { USUAL_WAIT, usualWait } from './usual-wait'

let server: TestServer
let areaId: string
let marek: CastMember, priya: CastMember, aya: CastMember, tom: CastMember
const devices: Device[] = []

beforeAll(async () => void (server = await startTestServer()))
beforeEach(async () => {
  areaId = await createArea()
  const [technician, expert] = [['technician' as const], ['expert' as const]]
  marek = await createPerson('Marek', technician, [areaId])
  priya = await createPerson('Priya', technician, [areaId])
  aya = await createPerson('Aya', expert, [areaId])
  tom = await createPerson('Tom', expert, [areaId])
})
afterAll(async () => {
  for (const device of devices) device.close()
  await server.stop()
})

async function connected(person: CastMember): Promise<Device> {
  const device = await connect(server.url, person)
  devices.push(device)
  return device
}

async function raised(device: Device): Promise<string> {
  const incidentId = randomUUID()
  const input = { areaId, creatorId: device.person.id, title: 'It trips', description: '' }
  expect(await device.send(incidentId, 'incident.open', input)).toMatchObject({ ok: true })
  return incidentId
}

/** The newest standing that this device was told of its incident. */
function told(device: Device, incidentId: string): () => Standing | undefined {
  let newest: Standing | undefined
  device.socket.on('whisper', (whisper) => {
    if (whisper.kind === 'standing' && whisper.incidentId === incidentId) newest = whisper.standing
  })
  return () => newest
}

describe('how it stands with what waits', () => {
  it('is told when asked: the place, who could take it, and that there is no figure yet', async () => {
    const tablet = await connected(marek)
    await raised(await connected(priya))
    const incidentId = await raised(tablet)
    const nobody = { place: 2, available: 0, onDuty: 0, usual: null }
    expect((await tablet.sync({ standing: incidentId })).standing).toEqual(nobody)
    await connected(aya)
    await connected(tom)
    await server.services.db.person.update({ where: { id: tom.id }, data: { availability: 'busy' } })
    expect((await tablet.sync({ standing: incidentId })).standing).toEqual({ ...nobody, available: 1, onDuty: 2 })
  })

  it('is told without being asked when somebody comes or goes, and when the list moves', async () => {
    const [tablet, other, desk] = [await connected(marek), await connected(priya), await connected(aya)]
    const first = await raised(other)
    const incidentId = await raised(tablet)
    const now = told(tablet, incidentId)
    const soonIs = (wanted: Partial<Standing>) =>
      soon(
        () => Object.entries(wanted).every(([key, value]) => now()?.[key as keyof Standing] === value),
        `${JSON.stringify(wanted)}, not ${JSON.stringify(now())}`,
        3_000,
      )
    await soonIs({ place: 2, available: 1 })
    await desk.send(first, 'incident.accept', {})
    await soonIs({ place: 1, available: 1 })
    desk.close()
    await soonIs({ place: 1, available: 0, onDuty: 0 })
  })

  it('is nobody else’s: not of an incident one does not sit in, nor once it is accepted', async () => {
    const [tablet, other, desk] = [await connected(marek), await connected(priya), await connected(aya)]
    const incidentId = await raised(tablet)
    expect((await other.sync({ standing: incidentId })).standing).toBeUndefined()
    expect((await desk.sync({ standing: incidentId })).standing).toBeUndefined()
    await desk.send(incidentId, 'incident.accept', {})
    expect((await tablet.sync({ standing: incidentId })).standing).toBeUndefined()
  })
})

describe('the usual wait', () => {
  /** Closed incidents raised so long ago, each accepted after so many minutes. */
  async function past(area: string, hoursAgo: number, waits: readonly number[]): Promise<void> {
    await server.services.pool.query(
      `INSERT INTO incident (id, number, area_id, seq, status, outcome, title, description, creator_id, reporter_id, state_seq,
                             details_seq, created_at, waiting_since, state_at, message_count, last_activity_at, accepted_at)
       SELECT gen_random_uuid(), nextval('incident_number_seq'), $1, 2, 'closed', 'solved', '', '', $2, $2, 2, 1,
              raised, raised, raised, 0, raised, raised + make_interval(mins => minutes)
         FROM unnest($4::int[]) AS minutes, LATERAL (SELECT now() - make_interval(hours => $3) AS raised) t`,
      [area, marek.id, hoursAgo, waits],
    )
  }

  it('is the median at this hour of the week, of every day where that is too few, and nothing where that is too few', async () => {
    const week = 7 * 24
    await past(areaId, week, [2, 4, 4, 90])
    await past(areaId, 30, [500, 500, 500, 500, 500, 500])
    expect(await usualWait(areaId)).toBeNull()
    await past(areaId, 24, [30, 40])
    expect(await usualWait(areaId)).toEqual({ minutes: 17, cases: 6 })
    await past(areaId, 2 * week, [6])
    expect(await usualWait(areaId)).toEqual({ minutes: 4, cases: 5 })
    await past(areaId, 9 * week, [1, 1, 1])
    expect(await usualWait(areaId)).toEqual({ minutes: 4, cases: 5 })
  })

  it('reads by the index, at most a thousand rows, however many incidents there are', async () => {
    const { pool } = server.services
    const minutes = (count: number) => Array.from({ length: count }, (_, index) => 1 + (index % 60))
    const elsewhere = await createArea()
    for (let part = 0; part < 16; part += 1) await past(elsewhere, 5, minutes(3_000)) // No statement may last long.
    await past(areaId, 24, minutes(2_000))
    await pool.query('ANALYZE incident')
    const { steps, ms } = await explained(pool, USUAL_WAIT.replaceAll('$1', `'${areaId}'`))
    const scans = steps.filter((step) => step['Relation Name'] === 'incident')
    expect(scans.map((step) => step['Index Name'])).toEqual(['incident_area_id_accepted_at_idx'])
    expect(Math.max(...scans.map((step) => step['Actual Rows']))).toBeLessThanOrEqual(1_000)
    process.stdout.write(`the usual wait, of 50,000 incidents: ${ms} ms\n`)
  }, 240_000)
})
