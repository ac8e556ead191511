import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SecureApp } from './secure-app'

const PROGRAM = new URL('talking.ts', import.meta.url)

/** People who write to each other while something goes on; `stop` says how that went. */
export type Bystanders = { stop: () => Promise<{ sent: number; failed: number; p95: number }> }
export type Crowd = { url: string; areaId: string; people: { id: string; cookie: string }[] }
/** The ms that each answer took, and how many never came. */
export type Talked = { times: number[]; failed: number }

/**
 * So many technicians, each in a room of their own and at an address of their own, write a little faster than people do: in
 * a thread of their own, or they would wait for what the story itself does.
 */
export async function startBystanders(app: SecureApp, count: number): Promise<Bystanders> {
  const areaId = await app.area()
  const somebody = async () => {
    const id = await app.person(['technician'], [areaId])
    return { id, cookie: (await app.signIn(id)).cookie }
  }
  const people = await Promise.all(Array.from({ length: count }, somebody))
  const crowd: Crowd = { url: app.url, areaId, people }
  const thread = new Worker(PROGRAM, { workerData: crowd })
  await once(thread, 'message') // All are in their rooms.
  return {
    stop: async () => {
      thread.postMessage('stop')
      const [{ times, failed }] = (await once(thread, 'message')) as [Talked]
      const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Infinity
      return { sent: times.length + failed, failed, p95: Math.round(p95) }
    },
  }
}
