import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Reading } from '../figures/row.ts'
import { percentile } from '../figures/statistics.ts'
import { rounded } from '../figures/table.ts'
import type { Connection, Identity } from '../load/connection.ts'
import { closeAll, connectAll, gather } from '../load/crowd.ts'
import { openLoop } from '../load/open-loop.ts'
import { startUsage } from '../load/usage.ts'
import type { Target } from '../servers/target.ts'
import { createPeople } from '../world/people.ts'
import { createRooms } from '../world/rooms.ts'
import type { Measurement } from './measurement.ts'

const [SOME, MANY] = [1_000, 10_000]
/** Longer than anything the server repeats, so that all of it is in. */
const IDLE_SECONDS = 65
const SETTLE_MS = 3_000
const PER_SECOND = 200

/** Many connections that do nothing, on servers of their own: what they hold, what they cost, and whom they slow down. */
export const crowds: Measurement = {
  most: 2,
  impossible: () => {
    const files = Number(/^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? 0)
    return files < MANY + 1_000 ? `a process may open only ${files} files here (ulimit -n)` : undefined
  },
  rows: [
    {
      id: 'memory-1k',
      what: 'memory per 1,000 connections, at 1,000',
      unit: '×',
      better: 'less',
      floor: 1.6,
      aim: 1.25,
    },
    {
      id: 'memory-10k',
      what: 'memory per 1,000 connections, at 10,000',
      unit: '×',
      better: 'less',
      floor: 1.6,
      aim: 1.25,
    },
    { id: 'idle-cpu', what: 'CPU of 10,000 idle connections', unit: 'cores', better: 'less', floor: 0.1, aim: 0.05 },
    {
      id: 'idle-p99',
      what: '200 messages/s beside 10,000 idle connections, delivered p99 against without them',
      unit: '×',
      better: 'less',
      floor: 4,
      aim: 2,
    },
  ],
  measure: async (turn) => {
    const relay = await turn.world.newRelay()
    const site = await turn.world.newSite()
    try {
      const rooms = await createRooms(site.ground, 50, 4)
      const people = await createPeople(site.ground, MANY, ['technician'])
      const identities = people.map(({ id, cookie }) => ({ cookie, room: id }))
      const bare = await held(relay, identities)
      closeAll(bare.connections)

      const crowd = await gather(site.fieldline, rooms)
      const without = await openLoop(crowd, PER_SECOND, turn.pace)
      const own = await held(site.fieldline, identities)
      const idle = await idleCpu(site.fieldline)
      const beside = await openLoop(crowd, PER_SECOND, turn.pace)
      crowd.close()
      closeAll(own.connections)
      const [p99, p99Without] = [percentile(beside, 0.99), percentile(without, 0.99)]
      return {
        'memory-1k': memoryReading(own.some / SOME, bare.some / SOME),
        'memory-10k': memoryReading(own.many / MANY, bare.many / MANY),
        'idle-cpu': { figure: idle, absolute: `over ${IDLE_SECONDS} s, app and database` },
        'idle-p99': { figure: p99 / p99Without, absolute: `${p99.toFixed(2)} and ${p99Without.toFixed(2)} ms` },
      }
    } finally {
      await site.stop()
      await relay.stop()
    }
  },
}

type Held = { some: number; many: number; connections: Connection[] }

/** Connects all of them; how many bytes more the server holds with the first 1,000, and with all. */
async function held(target: Target, identities: readonly Identity[]): Promise<Held> {
  closeAll(await connectAll(target.port, identities.slice(0, SOME / 4))) // what a server loads once is not theirs
  const before = await settledMemory(target)
  const first = await connectAll(target.port, identities.slice(0, SOME))
  const some = (await settledMemory(target)) - before
  const others = await connectAll(target.port, identities.slice(SOME))
  const many = (await settledMemory(target)) - before
  return { some, many, connections: [...first, ...others] }
}

async function settledMemory(target: Target): Promise<number> {
  await delay(SETTLE_MS)
  return target.memory()
}

async function idleCpu(target: Target): Promise<number> {
  const used = startUsage(target)
  await delay(IDLE_SECONDS * 1000)
  const { server, database, seconds } = used()
  return (server + database) / seconds
}

function memoryReading(own: number, bare: number): Reading {
  const absolute = [own, bare].map((bytes) => rounded((bytes * 1000) / 1e6)).join(' and ')
  return { figure: own / bare, absolute: `${absolute} MB per 1,000` }
}
