import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../server/launch/build'
import { complain } from '../server/launch/progress.mjs'
import { readArguments, type Arguments } from './arguments'
import { play, type Told } from './play'
import { lineOf } from './run'
import { runTeeth } from './teeth/teeth'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RESULTS = 'torture/results/latest.json'
const TEETH = 'torture/results/teeth.json'

/** `npm run torture`: runs what is asked for, prints a line each, keeps the figures, and ends with 1 if anything failed. */
export async function main(given: readonly string[]): Promise<void> {
  try {
    const wanted = readArguments(given)
    if (!wanted.built) await build(ROOT)
    process.exitCode = wanted.teeth ? await showTeeth(wanted, wanted.teeth) : await runTests(wanted)
  } catch (error) {
    process.exitCode = complain(error)
  }
  // A swallowed connection may keep its timers: all that mattered is stopped and written.
  process.exit()
}

async function runTests(wanted: Arguments): Promise<number> {
  const outcomes = await play(ROOT, wanted)
  await keep(wanted, outcomes)
  return outcomes.some(({ failures }) => failures.length > 0) ? 1 : 0
}

/** Prints and keeps a line for each fault as it is done; several runs of some faults each add up. */
async function showTeeth({ seed }: Arguments, ids: readonly string[]): Promise<number> {
  let missed = 0
  for await (const each of runTeeth(ROOT, seed, ids)) {
    const line = lineOf(each, seed)
    process.stdout.write(`${line}\n`)
    if (each.failures.length > 0) missed += 1
    await writeResults(TEETH, { faults: { ...(await knownTeeth()), [each.id]: line } })
  }
  return missed > 0 ? 1 : 0
}

async function knownTeeth(): Promise<Record<string, string>> {
  const text = await readFile(join(ROOT, TEETH), 'utf8').catch(() => '{}')
  return (JSON.parse(text) as { faults?: Record<string, string> }).faults ?? {}
}

async function keep({ seed, tier, scale, only, report }: Arguments, outcomes: readonly Told[]): Promise<void> {
  const whole = only.length === 0 && scale === 1
  const path = report ?? (whole ? RESULTS : '.test/torture.json')
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' }
  await writeResults(path, { machine, seed, tier, outcomes })
}

async function writeResults(path: string, results: object): Promise<void> {
  const file = join(ROOT, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), ...results }, null, 2)}\n`)
}
