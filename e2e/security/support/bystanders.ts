import { randomUUID } from 'node:crypto'
import { commander, openLive } from './doors'
import type { SecureApp } from './secure-app'

const PAUSE_MS = 700

/** People who write to each other while something goes on; `stop` says how that went. */
export type Bystanders = { stop: () => Promise<{ sent: number; failed: number; p95: number }> }

/** So many technicians, each in a room of their own and at an address of their own, write a little faster than people do. */
export async function startBystanders(app: SecureApp, count: number): Promise<Bystanders> {
  const areaId = await app.area()
  const times: number[] = []
  let failed = 0
  let running = true
  const talk = async (at: number) => {
    const id = await app.person(['technician'], [areaId])
    const live = await openLive(app, (await app.signIn(id)).cookie, { 'x-forwarded-for': `203.0.113.${at}` })
    const send = commander(live, randomUUID())
    await send('incident.open', { areaId, creatorId: id, title: 'Pump', description: '' })
    return async () => {
      while (running) {
        const began = performance.now()
        const answer = await send('message.post', { text: 'The gauge reads 2.1 bar.' }).catch(() => ({ ok: false }))
        if (answer.ok) times.push(performance.now() - began)
        else failed += 1
        await new Promise((done) => setTimeout(done, PAUSE_MS))
      }
      live.disconnect()
    }
  }
  const talking = (await Promise.all(Array.from({ length: count }, (_, at) => talk(at + 1)))).map((go) => go())
  return {
    stop: async () => {
      running = false
      await Promise.all(talking)
      const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Infinity
      return { sent: times.length + failed, failed, p95: Math.round(p95) }
    },
  }
}
