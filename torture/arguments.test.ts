import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments'

const KNOWN = { tests: ['T1', 'T4'], faults: ['5', '17b'] }
const read = (...args: string[]) => readArguments(args, KNOWN)

describe('arguments of the torture', () => {
  it('run everything of tier A once, with a seed of their own, unless told otherwise', () => {
    expect(read()).toMatchObject({ only: [], tier: 'A', scale: 1, ci: false, teeth: undefined })
    expect(read('--only', 'T4', '--seed', '7')).toMatchObject({ only: ['T4'], seed: 7 })
    expect(read('--tier', 'B', '--rounds', '2')).toMatchObject({ tier: 'B', rounds: 2 })
    expect(read('--teeth', '--only', '5,17b')).toMatchObject({ teeth: ['5', '17b'] })
  })

  it.each([
    [['--only', 'T99'], 'There is no T99.'],
    [['--only', 'T4,5'], 'There is no 5.'],
    [['--teeth', '--only', '21'], 'There is no 21.'],
    [['--tier', 'C'], 'There is no tier C.'],
    [['--seed', 'x'], '--seed is no number: x.'],
    [['--scale', ''], '--scale is no number: .'],
    [['--fast'], "Unknown option '--fast'"],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(message)
  })
})
