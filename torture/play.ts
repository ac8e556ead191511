import type { Arguments } from './arguments'
import { randomOf } from './random'
import { lineOf, outcome, skipped, type Outcome, type Run, type Test } from './run'
import { TESTS } from './tests'

const MOST_MINUTES = 10
/** The same where something is done whole. */
const MOST_MINUTES_ONCE = 16
/** How many of those that mostly wait run side by side: each has a PostgreSQL and up to two nodes. */
const BESIDE = 3
/** How often slower than promised the machine may make things in `npm test` before it counts as a collapse. */
const CI_PATIENCE = 5

/** What a test came to, with the line that was printed. */
type Told = Outcome & { line: string; seed: number }

/**
 * Runs the tests asked for and prints a line each: first those that need the whole machine, one after the other, then
 * those that mostly wait, side by side.
 */
export async function play(root: string, wanted: Arguments): Promise<Told[]> {
  const { only } = wanted
  const tests = TESTS.filter(({ ids }) => only.length === 0 || ids.some((id) => only.includes(id)))
  const told: Told[] = []
  for (const test of tests.filter(({ waits }) => !waits)) told.push(...(await playOne(root, test, wanted)))
  const waiting = tests.filter(({ waits }) => waits)
  const besideOthers = async () => {
    for (let test = waiting.shift(); test; test = waiting.shift()) told.push(...(await playOne(root, test, wanted)))
  }
  await Promise.all(Array.from({ length: BESIDE }, besideOthers))
  return told
}

async function playOne(root: string, test: Test, { tier, rounds, seed, scale, ci }: Arguments): Promise<Told[]> {
  const told: Told[] = []
  for (let round = 0; round < (tier === 'B' ? rounds : 1); round += 1) {
    const began = performance.now()
    // Each round of the long tier has a seed of its own, by which it can be replayed alone.
    const own = seed + round
    const run: Run = {
      ...{ root, random: randomOf(own), long: tier === 'B' },
      once: tier === 'B' && round === 0,
      scaled: (count) => Math.max(1, Math.round(count * scale)),
      within: (promised) => promised * (ci ? CI_PATIENCE : 1),
    }
    const outcomes = await outcomesOf(test, run)
    const lines = outcomes.map((each) => ({ ...each, seed: own, line: lineOf(each, own) }))
    const seconds = ((performance.now() - began) / 1_000).toFixed(1)
    // Tests that share a run share what broke in it.
    const stories = new Set(lines.flatMap((each) => each.stories ?? []))
    const printed = [...lines.map(({ line }) => line), ...[...stories].map((story) => `   ${story}`), `   ${seconds} s`]
    process.stdout.write(`${printed.join('\n')}\n`)
    told.push(...lines)
  }
  return told
}

async function outcomesOf(test: Test, run: Run): Promise<Outcome[]> {
  if (process.platform !== 'linux') return test.ids.map((id) => skipped(id, 'it reads /proc, which only Linux has'))
  try {
    return await Promise.race([test.run(run), overdue(run.once ? MOST_MINUTES_ONCE : MOST_MINUTES)])
  } catch (error) {
    // Lines are kept with the project: where it lies on this machine is nobody's business.
    const words = (error instanceof Error ? (error.stack ?? error.message) : String(error)).replaceAll(run.root, '')
    return test.ids.map((id) => outcome(id, {}, [[false, words]]))
  }
}

/** A run that hangs has failed. */
async function overdue(minutes: number): Promise<never> {
  await new Promise((done) => setTimeout(done, minutes * 60_000).unref())
  throw new Error(`not done after ${minutes} minutes`)
}
