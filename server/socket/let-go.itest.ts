import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { entriesBetween } from '../queries/entries-page'
import { createArea, createPerson } from '../testing/cast'
import { connect, soon } from '../testing/connect'
import { bundledNode, startNode } from '../testing/nodes'
import { startTestServer, type TestServer } from '../testing/start-server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

it('a node that stops loses nothing that it answered, and sends its devices away to come back', async () => {
  const areaId = await createArea()
  const people = await Promise.all(
    ['Samuel', 'Lena', 'Jonas'].map((name) => createPerson(name, ['technician'], [areaId])),
  )
  const bundle = await bundledNode()
  const node = await startNode(bundle)
  const acked = new Map<string, number>()
  const reasons: string[] = []
  let writing = true

  const writers = people.map(async (person) => {
    const device = await connect(node.url, person)
    device.socket.on('disconnect', (reason) => void reasons.push(reason))
    const id = randomUUID()
    await device.send(id, 'incident.open', { areaId, creatorId: person.id, title: 'Pump', description: 'It trips.' })
    while (writing && device.socket.connected) {
      const ack = await Promise.race([
        device.send(id, 'message.post', { text: 'one more' }),
        new Promise<undefined>((done) => device.socket.once('disconnect', () => done(undefined))),
      ])
      if (ack?.ok) acked.set(id, ack.seq)
    }
    device.close()
  })
  await soon(() => acked.size === people.length, 'everybody to write', 15_000)
  await new Promise((done) => setTimeout(done, 500))
  const began = performance.now()
  await node.kill('SIGTERM')
  const ms = performance.now() - began
  writing = false
  await Promise.all(writers)
  await rm(bundle)

  expect(node.child.exitCode).toBe(0)
  expect(ms).toBeLessThan(8_000)
  // What a client takes for a lost connection it opens again by itself, after a pause with jitter.
  expect(reasons).toEqual(['transport close', 'transport close', 'transport close'])
  for (const [id, seq] of acked) {
    const entries = await entriesBetween(id, 1, seq)
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1))
  }
  const total = [...acked.values()].reduce((sum, seq) => sum + seq, 0)
  process.stdout.write(`stop under load: acked=${total} lost=0 stopped=${ms.toFixed(0)}ms\n`)
})
