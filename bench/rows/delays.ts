import { percentile } from '../figures/statistics.ts'
import type { Reading, Row } from '../figures/row.ts'
import { closedLoop } from '../load/closed-loop.ts'
import { gather } from '../load/crowd.ts'
import { openLoop } from '../load/open-loop.ts'
import { onBothAndLeast } from './each.ts'
import type { Measurement } from './measurement.ts'

const PER_SECOND = 200
const SHARES: [id: string, name: string, share: number, floor: number, aim: number][] = [
  ['delay-p50', 'p50', 0.5, 2.2, 1.6],
  ['delay-p95', 'p95', 0.95, 3.5, 2.2],
  ['delay-p99', 'p99', 0.99, 3.5, 2],
]

/** How long people wait: at an even 200 messages a second, and for one person's answer when nobody else writes. */
export const delays: Measurement[] = [
  {
    rows: SHARES.map(([id, name, , floor, aim]): Row => {
      return { id, what: `200 messages/s, delivered ${name}`, unit: '×', better: 'less', floor, aim }
    }),
    measure: async (turn) => {
      const times = await onBothAndLeast(turn, async (target) => {
        const crowd = await gather(target, turn.stage.rooms.slice(0, 50))
        const found = await openLoop(crowd, PER_SECOND, turn.pace)
        crowd.close()
        return found
      })
      return Object.fromEntries(SHARES.map(([id, , share]) => [id, delayReading(times, share)]))
    },
  },
  {
    rows: [
      {
        id: 'alone-p50',
        what: 'one sender alone, acknowledgement p50 (a durable commit lies between)',
        unit: '×',
        better: 'less',
        floor: 7.5,
        aim: 4.5,
      },
    ],
    measure: async (turn) => {
      const times = await onBothAndLeast(turn, async (target) => {
        const crowd = await gather(target, turn.stage.rooms.slice(0, 1))
        const load = await closedLoop(target, crowd, turn.pace, 1)
        crowd.close()
        return load.times
      })
      return { 'alone-p50': delayReading(times, 0.5) }
    },
  },
]

type Times = { fieldline: number[]; relay: number[]; least?: number[] }

/** One share of the times on both servers, in ms, against each other. */
export function delayReading({ least, ...times }: Times, share: number): Reading {
  const [fieldline, relay] = [percentile(times.fieldline, share), percentile(times.relay, share)]
  const absolute = `${fieldline.toFixed(2)} and ${relay.toFixed(2)} ms`
  if (!least) return { figure: fieldline / relay, absolute }
  const kept = percentile(least, share)
  const committed = `a relay that commits first ${kept.toFixed(2)} ms, ${(kept / relay).toFixed(1)} ×`
  return { figure: fieldline / relay, absolute: `${absolute}; ${committed}` }
}
