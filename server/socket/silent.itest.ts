import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createArea, createPerson } from '../testing/cast'
import { connect, soon, type Device } from '../testing/connect'
import { startTestServer, type TestServer } from '../testing/start-server'

const MINUTE = 60_000
/** Each second looks at a part of the connections: these are in the first parts, in the order in which they came. */
const SILENT = 4
const aMoment = () => new Promise((done) => setTimeout(done, 300))

let server: TestServer
const silent: Device[] = []

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  server = await startTestServer()
  const areaId = await createArea()
  for (let at = 0; at < SILENT; at += 1) {
    silent.push(await connect(server.url, await createPerson(`Silent ${at}`, ['technician'], [areaId])))
  }
})
afterEach(() => silent.forEach((device) => device.close()))
afterAll(async () => {
  vi.useRealTimers()
  await server.stop()
})

it('a silent connection whose session ended without a word to this process is gone within a minute (SO2)', async () => {
  const [lives, expired, deactivated, ended] = silent as [Device, Device, Device, Device]
  const { pool } = server.services
  // They have just been looked at, so it takes as long as it ever does.
  await vi.advanceTimersByTimeAsync(SILENT * 1_000)
  await aMoment() // To look asks the database, which takes real time.
  await pool.query('UPDATE session SET ended_at = now() WHERE id = $1', [ended.sessionId])
  await pool.query("UPDATE session SET expires_at = now() - interval '1 s' WHERE id = $1", [expired.sessionId])
  await pool.query('UPDATE person SET active = false, version = version + 1 WHERE id = $1', [deactivated.person.id])
  await aMoment()
  expect(silent.map(({ socket }) => socket.connected)).toEqual([true, true, true, true])

  await vi.advanceTimersByTimeAsync(MINUTE)
  for (const { socket } of [ended, expired, deactivated]) await soon(() => socket.disconnected, 'the end')
  expect((await lives.sync({ lists: true })).lists?.me.id).toBe(lives.person.id)
})
