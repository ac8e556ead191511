import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../server/launch/build'
import { complain } from '../server/launch/progress.mjs'
import { readArguments, type Arguments } from './arguments'
import { randomOf } from './random'
import { lineOf, outcome, type Outcome, type Run, type Test } from './run'
import { runTeeth } from './teeth/teeth'
import { TESTS } from './tests'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MOST_MINUTES = 6
const RESULTS = 'torture/results/latest.json'
const TEETH = 'torture/results/teeth.json'

/** What a test came to, with the line that was printed. */
type Told = Outcome & { line: string }

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
  const { seed, scale, only } = wanted
  const rounds = wanted.tier === 'B' ? wanted.rounds : 1
  const tests = TESTS.filter(({ ids }) => only.length === 0 || ids.some((id) => only.includes(id)))
  const outcomes: Told[] = []
  for (const test of tests) {
    // Each round of the long tier has a seed of its own, by which it can be replayed alone.
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now()
      const own = seed + round
      const run: Run = {
        ...{ root: ROOT, random: randomOf(own) },
        scaled: (count) => Math.max(1, Math.round(count * scale)),
      }
      const found = await outcomesOf(test, run)
      for (const each of found) process.stdout.write(`${lineOf(each, own)}\n`)
      process.stdout.write(`   ${((performance.now() - began) / 1_000).toFixed(1)} s\n`)
      outcomes.push(...found.map((each) => ({ ...each, line: lineOf(each, own) })))
    }
  }
  await keep(wanted, outcomes)
  return outcomes.some(({ failures }) => failures.length > 0) ? 1 : 0
}

async function showTeeth({ seed }: Arguments, numbers: readonly string[]): Promise<number> {
  const outcomes = await runTeeth(ROOT, seed, numbers)
  const lines = outcomes.map((each) => lineOf(each, seed))
  process.stdout.write(`${lines.join('\n')}\n`)
  if (numbers.length === 0) await writeResults(TEETH, { seed, lines })
  return outcomes.some(({ failures }) => failures.length > 0) ? 1 : 0
}

async function outcomesOf(test: Test, run: Run): Promise<Outcome[]> {
  try {
    return await Promise.race([test.run(run), overdue()])
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return test.ids.map((id) => outcome(id, {}, [[false, words]]))
  }
}

/** A run that hangs has failed. */
async function overdue(): Promise<never> {
  await new Promise((done) => setTimeout(done, MOST_MINUTES * 60_000).unref())
  throw new Error(`not done after ${MOST_MINUTES} minutes`)
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
