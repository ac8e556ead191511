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
  help: boolean
}

const ROUNDS = 20

export const USAGE = `Kills, cuts, repeats and races people against each other on the built server, and compares what they saw with what is stored.

  npm run torture                                        tier A: every test once, with a fresh seed; kept in torture/results/latest.json
  npm run torture -- --only T4,T8                        these tests alone
  npm run torture -- --only T4 --seed 7                  the choices of a run whose line said seed=7 once more
  npm run torture -- --tier B                            tier B: every test ${ROUNDS} times over, each round with the next seed, then the
                                                         teeth; kept in torture/results/long.json
  npm run torture -- --tier B --rounds 3 --only T8       three rounds of one test, and no teeth
  npm run torture -- --tier B --rounds 1 --only T8 --seed 9
                                                         the round of tier B whose line said seed=9 once more
  npm run torture -- --scale 0.1                         a tenth of the counts, for a quick look; keeps nothing
  npm run torture -- --teeth                             do the tests notice seeded faults? kept in torture/results/teeth.json
  npm run torture -- --teeth --only 5,17b                some faults alone
  npm run torture -- --help                              this text, the tests and the faults

  --built           what lies in .next and .build is the built server
  --ci              as a step of npm test: more patience with a busy machine; keeps nothing
  --report FILE     keeps the figures there instead
`

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
  help: { type: 'boolean' },
} as const

/** What there is to ask for: ids of tests, and numbers of faults. */
type Known = { tests: readonly string[]; faults: readonly string[] }

/** Reads the command line. @throws LaunchError for what is not there: a run of nothing would be green. */
export function readArguments(given: readonly string[], { tests, faults }: Known): Arguments {
  const values = parsed(given)
  const only = values.only?.split(',') ?? []
  const known = values.teeth ? faults : tests
  const unknown = only.filter((id) => !known.includes(id))
  if (unknown.length > 0) throw new LaunchError(`There is no ${unknown.join(', ')}.`, `There are ${known.join(', ')}.`)
  const tier = values.tier ?? 'A'
  if (tier !== 'A' && tier !== 'B') throw new LaunchError(`There is no tier ${tier}.`, 'There are A and B.')
  if (values.rounds !== undefined && tier === 'A')
    throw new LaunchError('Tier A has one round.', 'Give --rounds with --tier B.')
  const isCount = (number: number) => Number.isInteger(number) && number > 0
  return {
    only,
    seed: numberOf('seed', values.seed, randomInt(2 ** 31), (number) => Number.isInteger(number) && number >= 0),
    tier,
    rounds: numberOf('rounds', values.rounds, ROUNDS, isCount),
    scale: numberOf('scale', values.scale, 1, (number) => number > 0 && number < Infinity),
    ci: values.ci ?? false,
    built: values.built ?? false,
    report: values.report,
    tests: !values.teeth,
    teeth: values.teeth || (tier === 'B' && only.length === 0) ? only : undefined,
    help: values.help ?? false,
  }
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options: OPTIONS }).values
  } catch (error) {
    throw new LaunchError((error as Error).message, 'npm run torture -- --help says what there is.')
  }
}

function numberOf(
  name: string,
  given: string | undefined,
  otherwise: number,
  fits: (number: number) => boolean,
): number {
  const number = Number(given ?? otherwise)
  if (given?.trim() !== '' && fits(number)) return number
  throw new LaunchError(`--${name} cannot be “${given}”.`, `Give a number, as in --${name} ${otherwise}.`)
}
