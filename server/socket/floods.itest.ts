import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { connect, soon, type Device } from '../testing/connect'
import { startTestServer, type TestServer } from '../testing/start-server'

// Four times (20 + 1 × 5 + 60 × 10 ⁄ 6) packets in ten seconds.
const MOST = 500

let server: TestServer
let samuel: CastMember
const open: Device[] = []

beforeAll(async () => {
  const usual = { RATE_MESSAGES_PER_10S: '20', RATE_TYPING_PER_2S: '1', RATE_OTHER_PER_MIN: '60' }
  server = await startTestServer(usual)
  samuel = await createPerson('Samuel', ['technician'], [await createArea()])
})
afterEach(() => open.splice(0).forEach((device) => device.close()))
afterAll(() => server.stop())

async function flood(event: string, count: number): Promise<Device> {
  const device = await connect(server.url, samuel)
  open.push(device)
  const raw = device.socket as unknown as { emit: (name: string, payload: unknown) => void }
  for (let sent = 0; sent < count; sent += 1) raw.emit(event, { not: 'this' })
  return device
}

describe('SO8 a connection that sends without end', () => {
  it.each(['command', 'whisper', 'no-such-event'])(
    'is cut, even if it only sends refused "%s" events',
    async (event) => {
      const device = await flood(event, MOST + 100)
      await soon(() => device.socket.disconnected, 'the flood to be cut')
    },
  )

  it('is left alone while it is only refused', async () => {
    const device = await flood('whisper', MOST - 100)
    expect(await device.sync({})).toMatchObject({ ok: true })
  })
})
