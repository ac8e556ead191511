import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createArea, createPerson } from '../testing/cast'
import { connect, type Device } from '../testing/connect'
import { startTestServer, type TestServer } from '../testing/start-server'

const ROOMS = 20
const SECONDS = 4

let server: TestServer
const rooms: { id: string; devices: Device[] }[] = []

beforeAll(async () => {
  server = await startTestServer()
  const areaId = await createArea()
  for (let index = 0; index < ROOMS; index += 1) {
    const [technician, owner, helper] = await Promise.all([
      createPerson(`Technician ${index}`, ['technician'], [areaId]),
      createPerson(`Owner ${index}`, ['expert'], [areaId]),
      createPerson(`Helper ${index}`, ['expert'], [areaId]),
    ])
    const devices = await Promise.all([technician, owner, helper].map((person) => connect(server.url, person)))
    const [first, second] = devices as [Device, Device, Device]
    const id = randomUUID()
    await first.send(id, 'incident.open', { areaId, creatorId: technician.id, title: '', description: '' })
    await second.send(id, 'incident.accept', {})
    await second.send(id, 'participant.add', { personId: helper.id })
    rooms.push({ id, devices })
  }
})
afterAll(async () => {
  for (const { devices } of rooms) for (const device of devices) device.close()
  await server.stop()
})

it(
  'messages are durable, acknowledged and delivered at a rate that people never reach',
  { timeout: 60_000 },
  async () => {
    const alone = await post(rooms.slice(0, 1), 1, 2)
    const together = await post(rooms, 3, SECONDS)
    console.info(
      `RATE alone p50=${alone.p50}ms p95=${alone.p95}ms; rooms=${ROOMS} people=${ROOMS * 3} ` +
        `acked=${Math.round(together.count / SECONDS)}/s p50=${together.p50}ms p95=${together.p95}ms delivered=${together.delivered}`,
    )
    // Far below what any machine does: this fails on a collapse, not on noise.
    expect(alone.p50).toBeLessThan(250)
    expect(together.count / SECONDS).toBeGreaterThan(100)
  },
)

/** Everybody posts, each waiting for the answer before the next, for some seconds; then all entries have arrived everywhere. */
async function post(where: typeof rooms, senders: number, seconds: number) {
  const until = performance.now() + seconds * 1_000
  const times: number[] = []
  const posted = new Map(where.map(({ id }) => [id, 0]))
  const heardBefore = new Map(where.flatMap(({ devices }) => devices).map((device) => [device, device.heard.length]))
  await Promise.all(
    where.flatMap(({ id, devices }) =>
      devices.slice(0, senders).map(async (device) => {
        while (performance.now() < until) {
          const began = performance.now()
          expect(await device.send(id, 'message.post', { text: 'The gauge reads 2.1 bar.' })).toMatchObject({
            ok: true,
          })
          times.push(performance.now() - began)
          posted.set(id, (posted.get(id) ?? 0) + 1)
        }
      }),
    ),
  )
  const heardBy = (device: Device, id: string) =>
    device.heard.slice(heardBefore.get(device)).filter((entry) => entry.incidentId === id)
  const waiting = () =>
    where.flatMap(({ id, devices }) => devices.filter((one) => heardBy(one, id).length < (posted.get(id) ?? 0)))
  await expect.poll(() => waiting().length).toBe(0)
  // What is delivered twice would be here by then.
  await new Promise((done) => setTimeout(done, 500))
  let delivered = 0
  for (const { id, devices } of where) {
    for (const device of devices) {
      const heard = heardBy(device, id)
      expect(heard.map(({ seq }) => seq)).toEqual(heard.map((_, index) => (heard[0]?.seq ?? 0) + index))
      expect(heard).toHaveLength(posted.get(id) ?? 0)
      delivered += heard.length
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  return { count: times.length, p50: at(0.5), p95: at(0.95), delivered }
}
