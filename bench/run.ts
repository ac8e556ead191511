import type { Arguments } from './arguments.ts'
import { measureMachine } from './figures/machine.ts'
import type { Machine } from './figures/results.ts'
import { collapsed, type Measured, type Reading, type Row } from './figures/row.ts'
import { closedLoop, type Pace } from './load/closed-loop.ts'
import { gather } from './load/crowd.ts'
import { MEASUREMENTS } from './rows/index.ts'
import type { Measurement, Turn } from './rows/measurement.ts'
import { setStage, type Stage } from './rows/stage.ts'
import { createWorld } from './world/world.ts'

const PACE: Pace = { warmUp: 1, seconds: 4 }
const SHORT: Pace = { warmUp: 0.5, seconds: 2 }
/** Compilers and caches of both servers come to rest before anything counts. */
const FIRST: Pace = { warmUp: 0, seconds: 4 }

/** Measures what was asked for, one repetition of everything after the other. @throws what `signal` was aborted with */
export async function run(
  { only, reps, short }: Arguments,
  signal: AbortSignal,
): Promise<{ machine: Machine; measured: Measured[] }> {
  const wanted = MEASUREMENTS.filter(({ rows, short: quick }) =>
    short ? quick : only.length === 0 || rows.some(({ id }) => only.includes(id)),
  )
  const found = new Map<string, Reading[]>()
  const world = await createWorld()
  try {
    const base = await measureMachine(world.adminUrl)
    const stage = await setStage(world)
    const relayPerSecond = await warmUp(stage)
    for (let repetition = 0; repetition < reps; repetition += 1) {
      for (const measurement of wanted) {
        signal.throwIfAborted()
        if (short && measurement.rows.every((row) => stands(row, found.get(row.id)))) continue
        const order = [stage.relay, stage.site.fieldline]
        if (repetition % 2 === 1) order.reverse()
        const turn = { world, stage, repetition, order, pace: short ? SHORT : PACE }
        for (const [id, reading] of Object.entries(await readings(measurement, turn))) {
          found.set(id, [...(found.get(id) ?? []), reading])
        }
      }
    }
    return { machine: { ...base, relayPerSecond }, measured: inOrder(wanted, found) }
  } finally {
    await world.end()
  }
}

/** Noise passes, a collapse stays: the short run looks again only at what has not once been found standing. */
function stands(row: Row, readings: readonly Reading[] = []): boolean {
  return readings.some(({ figure }) => !collapsed(row, figure))
}

async function readings(measurement: Measurement, turn: Turn): Promise<Record<string, Reading>> {
  const { rows, most = Infinity, impossible, measure } = measurement
  const ids = rows.map(({ id }) => id).join(', ')
  const reason = impossible?.()
  if (reason) process.stdout.write(`${ids}: SKIPPED, ${reason}\n`)
  if (reason || turn.repetition >= most) return {}
  const began = performance.now()
  const found = await measure(turn)
  const figures = Object.values(found).map(({ figure, absolute }) => `${figure.toPrecision(3)} (${absolute})`)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  process.stdout.write(`${turn.repetition + 1}  ${ids}: ${figures.join(', ')} [${seconds} s]\n`)
  return found
}

/** Returns the relay's messages a second in 50 rooms of 4. */
async function warmUp({ site, relay, rooms }: Stage): Promise<number> {
  for (const target of [site.fieldline, relay]) {
    const crowd = await gather(target, rooms.slice(0, 50))
    const { acknowledged, usage } = await closedLoop(target, crowd, FIRST)
    crowd.close()
    if (target === relay) return Math.round(acknowledged / usage.seconds)
  }
  return 0
}

function inOrder(wanted: readonly Measurement[], found: ReadonlyMap<string, Reading[]>): Measured[] {
  return wanted
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const readings = found.get(row.id)
      return readings ? [{ row, readings }] : []
    })
}
