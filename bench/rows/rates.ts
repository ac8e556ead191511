import { rounded } from '../figures/table.ts'
import type { Reading } from '../figures/row.ts'
import { closedLoop, type Load } from '../load/closed-loop.ts'
import { gather } from '../load/crowd.ts'
import type { Room } from '../world/rooms.ts'
import { onBoth } from './each.ts'
import type { Measurement, Turn } from './measurement.ts'

/** Everybody posts as fast as they are answered: acknowledgements after a durable commit, in many rooms of four. */
export const rates: Measurement[] = [
  {
    short: true,
    rows: [
      {
        id: 'rate-50',
        what: 'durable acknowledged messages/s, 50 rooms of 4',
        unit: '×',
        better: 'more',
        floor: 0.4,
        aim: 0.6,
      },
      {
        id: 'cpu-50',
        what: 'app + database CPU per 1,000 messages, 50 rooms of 4',
        unit: '×',
        better: 'less',
        floor: 3,
        aim: 2,
      },
    ],
    measure: async (turn) => {
      const loads = await loadBoth(turn, turn.stage.rooms.slice(0, 50))
      return { 'rate-50': rateReading(loads), 'cpu-50': cpuReading(loads) }
    },
  },
  {
    rows: [
      {
        id: 'rate-200',
        what: 'durable acknowledged messages/s, 200 rooms of 4',
        unit: '×',
        better: 'more',
        floor: 0.4,
        aim: 0.6,
      },
    ],
    measure: async (turn) => ({ 'rate-200': rateReading(await loadBoth(turn, turn.stage.rooms)) }),
  },
  {
    short: true,
    rows: [{ id: 'room-200', what: 'one room of 200, deliveries/s', unit: '×', better: 'more', floor: 0.6, aim: 0.8 }],
    measure: async (turn) => ({ 'room-200': rateReading(await loadBoth(turn, [turn.stage.hall]), 200) }),
  },
]

type Loads = Record<'fieldline' | 'relay', Load>

function loadBoth(turn: Turn, rooms: readonly Room[]): Promise<Loads> {
  return onBoth(turn, async (target) => {
    const crowd = await gather(target, rooms)
    try {
      return await closedLoop(target, crowd, turn.pace)
    } finally {
      crowd.close()
    }
  })
}

function rateReading({ fieldline, relay }: Loads, deliveries = 1): Reading {
  const rate = ({ acknowledged, usage }: Load) => (acknowledged * deliveries) / usage.seconds
  const pair = [rate(fieldline), rate(relay)].map((value) => Math.round(value).toLocaleString('en')).join(' and ')
  return { figure: rate(fieldline) / rate(relay), absolute: `${pair}/s; ${generatorShare({ fieldline, relay })}` }
}

function cpuReading({ fieldline, relay }: Loads): Reading {
  const per1000 = (seconds: number, { acknowledged }: Load) => (seconds / acknowledged) * 1000
  const app = per1000(fieldline.usage.server, fieldline)
  const database = per1000(fieldline.usage.database, fieldline)
  const bare = per1000(relay.usage.server, relay)
  return {
    figure: (app + database) / bare,
    absolute: `app ${rounded(app)} s + database ${rounded(database)} s, relay ${rounded(bare)} s`,
  }
}

/** A generator that works as hard as the server may have been the limit: the reading says so. */
function generatorShare({ fieldline, relay }: Loads): string {
  const shares = [fieldline, relay].map(({ usage }) => usage.generator / usage.server)
  const limit = shares.some((share) => share >= 1) ? ' (GENERATOR AS BUSY AS THE SERVER)' : ''
  return `generator ${shares.map((share) => `${Math.round(share * 100)} %`).join(' and ')} of the server's CPU${limit}`
}
