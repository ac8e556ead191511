import { describe, expect, it } from 'vitest'
import { readArguments, USAGE } from './arguments'

const KNOWN = { tests: ['T1', 'T4'], faults: ['5', '17b'] }
const read = (...args: string[]) => readArguments(args, KNOWN)

describe('arguments of the torture', () => {
  it('run everything of tier A once, with a seed of their own, unless told otherwise', () => {
    expect(read()).toMatchObject({ only: [], tier: 'A', scale: 1, ci: false, tests: true, teeth: undefined })
    expect(read('--only', 'T4', '--seed', '7')).toMatchObject({ only: ['T4'], seed: 7 })
    expect(read('--tier', 'B', '--rounds', '2')).toMatchObject({ tier: 'B', rounds: 2 })
    expect(read('--help')).toMatchObject({ help: true })
    expect(read('--teeth', '--only', '5,17b')).toMatchObject({ tests: false, teeth: ['5', '17b'] })
  })

  it('end the whole long tier with all seeded faults, and no part of it', () => {
    expect(read('--tier', 'B')).toMatchObject({ tests: true, teeth: [] })
    expect(read('--tier', 'B', '--only', 'T4')).toMatchObject({ tests: true, teeth: undefined })
    expect(read('--tier', 'B', '--teeth')).toMatchObject({ tests: false, teeth: [] })
  })

  it('are all explained', () => {
    for (const name of ['only', 'seed', 'tier', 'rounds', 'scale', 'ci', 'built', 'report', 'teeth', 'help'])
      expect(USAGE).toContain(`--${name}`)
  })

  it.each([
    [['--only', 'T99'], 'There is no T99.'],
    [['--only', 'T4,5'], 'There is no 5.'],
    [['--teeth', '--only', '21'], 'There is no 21.'],
    [['--tier', 'C'], 'There is no tier C.'],
    [['--seed', 'x'], '--seed cannot be “x”.'],
    [['--seed', '1.5'], '--seed cannot be “1.5”.'],
    [['--scale', ''], '--scale cannot be “”.'],
    [['--scale', '0'], '--scale cannot be “0”.'],
    [['--tier', 'B', '--rounds', '0'], '--rounds cannot be “0”.'],
    [['--rounds', '3'], 'Tier A has one round.'],
    [['--fast'], "Unknown option '--fast'"],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(message)
  })
})
