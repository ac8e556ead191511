import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { Crowd, Talked } from './bystanders'
import { commander, openLive } from './doors.ts'

/** The bystanders' own thread: it says when all are in their rooms, and what they went through once it is told to stop. */

const PAUSE_MS = 700

const { url, areaId, people } = workerData as Crowd
const talked: Talked = { times: [], failed: 0 }
let running = true

async function enter({ id, cookie }: Crowd['people'][number], at: number): Promise<() => Promise<void>> {
  const live = await openLive({ url }, cookie, { 'x-forwarded-for': `203.0.113.${at + 1}` })
  const send = commander(live, randomUUID())
  await send('incident.open', { areaId, creatorId: id, title: 'Pump', description: '' })
  return async () => {
    while (running) {
      const began = performance.now()
      const answer = await send('message.post', { text: 'The gauge reads 2.1 bar.' }).catch(() => ({ ok: false }))
      if (answer.ok) talked.times.push(performance.now() - began)
      else talked.failed += 1
      await new Promise((done) => setTimeout(done, PAUSE_MS))
    }
    live.disconnect()
  }
}

const talking = (await Promise.all(people.map(enter))).map((talk) => talk())
parentPort?.postMessage('all are in')
await once(parentPort!, 'message')
running = false
await Promise.all(talking)
parentPort?.postMessage(talked)
