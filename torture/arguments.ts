import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'

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
  /** Shows that the tests notice seeded faults, instead of running them: numbers, or all when empty. */
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

export function readArguments(given: readonly string[]): Arguments {
  const { values } = parseArgs({ args: [...given], options: OPTIONS })
  return {
    only: values.only?.split(',') ?? [],
    seed: Number(values.seed ?? randomInt(2 ** 31)),
    tier: values.tier === 'B' ? 'B' : 'A',
    rounds: Number(values.rounds ?? 20),
    scale: Number(values.scale ?? 1),
    ci: values.ci ?? false,
    built: values.built ?? false,
    report: values.report,
    teeth: values.teeth ? (values.only?.split(',') ?? []) : undefined,
  }
}
