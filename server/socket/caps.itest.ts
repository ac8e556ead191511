import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { connect, openSocket } from '../testing/connect'
import { startTestServer, type TestServer } from '../testing/start-server'

let server: TestServer
let samuel: CastMember

beforeAll(async () => {
  server = await startTestServer({ MAX_SOCKETS_PER_USER: '3', MAX_SOCKETS_PER_IP: '4' })
  samuel = await createPerson('Samuel', ['technician'], [await createArea()])
})
afterAll(() => server.stop())

describe('SO8 the caps of connections', () => {
  it('hold when many come at the same moment, and a place is free again when one goes', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => connect(server.url, samuel)))
    const open = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(open).toHaveLength(3)
    open[0]?.close()
    await vi.waitFor(async () => open.push(await connect(server.url, samuel)))
    open.forEach((device) => device.close())
  })

  it('of an address are known before a request becomes a websocket and asks for its session', async () => {
    const nina = await createPerson('Nina', ['technician'], [])
    const refusal = () =>
      new Promise<string>((done) => openSocket(server.url).once('connect_error', ({ message }) => done(message)))
    const open = [await connect(server.url, nina), await connect(server.url, nina)]
    await vi.waitFor(async () => open.push(await connect(server.url, samuel)))
    open.push(await connect(server.url, samuel))
    expect(await refusal()).toBe('websocket error')
    open[0]?.close()
    await vi.waitFor(async () => expect(await refusal()).toBe('signed-out'))
    open.forEach((device) => device.close())
  })
})
