import { fileURLToPath } from 'node:url'
import { build } from '../server/launch/build.ts'
import { whenAskedToStop } from '../server/launch/parent.mjs'
import { complain } from '../server/launch/progress.mjs'
import { ArgumentError, readArguments, USAGE, type Arguments } from './arguments.ts'
import { keepResults, resultRow } from './figures/results.ts'
import { collapsed, meets, type Measured } from './figures/row.ts'
import { medianFigure, table } from './figures/table.ts'
import { measureNodes } from './nodes.ts'
import { run } from './run.ts'
import { IDS } from './rows/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RESULTS = fileURLToPath(new URL('results/latest.json', import.meta.url))

try {
  const args = readArguments(process.argv.slice(2), IDS)
  if (args.help) process.stdout.write(`${USAGE}\nRows: ${IDS.join(', ')}\n`)
  else if (args.nodes > 1) await benchNodes(args)
  else await bench(args)
} catch (error) {
  if (error instanceof ArgumentError) process.stderr.write(`${error.message}\n\n${USAGE}`)
  else complain(error)
  process.exitCode = 1
}

async function benchNodes({ nodes, reps }: Arguments): Promise<void> {
  await build(ROOT)
  await measureNodes(ROOT, nodes, reps)
}

async function bench(args: Arguments): Promise<void> {
  await build(ROOT)
  const stopped = new AbortController()
  whenAskedToStop(() => stopped.abort(new Error('stopped')))
  const { machine, measured } = await run(args, stopped.signal)
  process.stdout.write(`\n${table(measured)}\n\n${JSON.stringify(machine)}\n`)
  const failed = measured.filter((one) => fails(one, args.short))
  if (failed.length > 0) {
    process.exitCode = 1
    const reason = args.short ? 'is beyond what the short run lets pass' : 'misses its floor'
    process.stdout.write(failed.map(({ row }) => `✗ ${row.id} ${reason}\n`).join(''))
  }
  if (!args.short) {
    await keepResults(RESULTS, { machine, at: new Date().toISOString(), rows: measured.map(resultRow) }, IDS)
  }
}

function fails({ row, readings }: Measured, short: boolean): boolean {
  if (short) return readings.every(({ figure }) => collapsed(row, figure))
  return !meets(row, medianFigure(readings), row.floor)
}
