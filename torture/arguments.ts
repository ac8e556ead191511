import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { LaunchError } from '../server/launch/launch-error'

/** What `npm run torture -- …` was asked for. */
export type Arguments = {
  /** Test ids; empty for all. */
  only: readonly string[]
  seed: number
  tier: 'A' | 'B'
  /** How often tier B repeats what tier A does once, each time with the next seed. */
  rounds: number
  /** Part of the full counts, for a quick look. */
  scale: number
  /** As a step of `npm test`: times are judged so that only a collapse fails, whatever else the machine does. */
  ci: boolean
  /** The server is built already. */
  built: boolean
  /** Where the figures go instead. */
  report: string | undefined
  /** Runs the tests. */
  tests: boolean
  /** Shows that the tests notice seeded faults: numbers, or all when empty. The whole long tier ends with all of them. */
  teeth: readonly string[] | undefined
}

const OPTIONS = {
  only: { type: 'string' },
  seed: { type: 'string' },
  tier: { type: 'string' },
  rounds: { type: 'string' },
  scale: { type: 'string' },
  ci: { type: 'boolean' },
  built: { type: 'boolean' },
  report: { type: 'string' },
  teeth: { type: 'boolean' },
} as const

/** What there is to ask for: ids of tests, and numbers of faults. */
type Known = { tests: readonly string[]; faults: readonly string[] }

/** Reads the command line. @throws LaunchError for what is not there: a run of nothing would be green. */
export function readArguments(given: readonly string[], { tests, faults }: Known): Arguments {
  const { values } = parseArgs({ args: [...given], options: OPTIONS })
  const only = values.only?.split(',') ?? []
  const known = values.teeth ? faults : tests
  const unknown = only.filter((id) => !known.includes(id))
  if (unknown.length > 0) throw new LaunchError(`There is no ${unknown.join(', ')}.`, `There are ${known.join(', ')}.`)
  const tier = values.tier ?? 'A'
  if (tier !== 'A' && tier !== 'B') throw new LaunchError(`There is no tier ${tier}.`, 'There are A and B.')
  return {
    only,
    seed: numberOf('seed', values.seed, randomInt(2 ** 31)),
    tier,
    rounds: numberOf('rounds', values.rounds, 20),
    scale: numberOf('scale', values.scale, 1),
    ci: values.ci ?? false,
    built: values.built ?? false,
    report: values.report,
    tests: !values.teeth,
    teeth: values.teeth || (tier === 'B' && only.length === 0) ? only : undefined,
  }
}

function numberOf(name: string, given: string | undefined, otherwise: number): number {
  const number = Number(given ?? otherwise)
  if (given?.trim() !== '' && number >= 0 && number < Infinity) return number
  throw new LaunchError(`--${name} is no number: ${given}.`, `Give one, as in --${name} ${otherwise}.`)
}
