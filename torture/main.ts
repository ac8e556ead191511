import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../server/launch/build'
import { complain } from '../server/launch/progress.mjs'
import { readArguments, USAGE, type Arguments } from './arguments'
import { play } from './play'
import { addResults, writeResults } from './results'
import { lineOf } from './run'
import { FAULTS } from './teeth/faults'
import { runTeeth } from './teeth/teeth'
import { TESTS } from './tests'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RESULTS = { A: 'torture/results/latest.json', B: 'torture/results/long.json' }
const TEETH = 'torture/results/teeth.json'
const KNOWN = { tests: TESTS.flatMap(({ ids }) => ids), faults: FAULTS.map(({ id }) => id) }

/** `npm run torture`: runs what is asked for, prints a line each, keeps the figures, and ends with 1 if anything failed. */
export async function main(given: readonly string[]): Promise<void> {
  try {
    const wanted = readArguments(given, KNOWN)
    if (wanted.help)
      process.stdout.write(`${USAGE}\nTests: ${KNOWN.tests.join(', ')}\nFaults: ${KNOWN.faults.join(', ')}\n`)
    else process.exitCode = await run(wanted)
  } catch (error) {
    process.exitCode = complain(error)
  }
  // A swallowed connection may keep its timers: all that mattered is stopped and written.
  process.exit()
}

async function run(wanted: Arguments): Promise<number> {
  if (!wanted.built) await build(ROOT)
  const tests = wanted.tests ? await runTests(wanted) : 0
  const teeth = wanted.teeth ? await showTeeth(wanted, wanted.teeth) : 0
  return Math.max(tests, teeth)
}

async function runTests(wanted: Arguments): Promise<number> {
  const { tier, scale, ci, report } = wanted
  const outcomes = await play(ROOT, wanted)
  if (report) await writeResults(resolve(ROOT, report), { outcomes })
  else if (scale === 1 && !ci) {
    const named = outcomes.map(({ id, seed, line, figures }) => {
      return [tier === 'A' ? id : `${id} ${seed}`, { line, figures }] as const
    })
    await addResults(join(ROOT, RESULTS[tier]), Object.fromEntries(named))
  }
  return outcomes.some(({ failures }) => failures.length > 0) ? 1 : 0
}

/** Prints and keeps a line for each fault as it is done. */
async function showTeeth({ seed }: Arguments, ids: readonly string[]): Promise<number> {
  let missed = 0
  for await (const each of runTeeth(ROOT, seed, ids)) {
    const line = lineOf(each, seed)
    process.stdout.write(`${line}\n`)
    if (each.failures.length > 0) missed += 1
    await addResults(join(ROOT, TEETH), { [each.id]: { line } })
  }
  return missed > 0 ? 1 : 0
}
