import { describe, expect, it } from 'vitest'
import { ArgumentError, readArguments } from './arguments'

const IDS = ['rate-50', 'cpu-50']
const read = (...args: string[]) => readArguments(args, IDS)

describe('arguments of the bench', () => {
  it('measures everything, three times, unless told otherwise', () => {
    expect(read()).toEqual({ only: [], reps: 3, short: false, help: false, nodes: 1 })
    expect(read('--only', 'rate-50,cpu-50', '--reps', '7')).toMatchObject({ only: IDS, reps: 7 })
    expect(read('--short')).toMatchObject({ short: true, reps: 3 })
    expect(read('--help')).toMatchObject({ help: true })
  })

  it.each([
    [['--only', 'rate-51'], 'There is no row rate-51. Rows: rate-50, cpu-50'],
    [['--only', ','], '--only needs the ids of rows'],
    [['--nodes', '9'], '--nodes needs a whole number from 1 to 8'],
    [['--nodes', '2', '--short'], '--nodes needs a whole number from 1 to 8, and goes with --reps alone'],
    [['--reps', '0'], '--reps needs a whole number from 1 to 99, not "0"'],
    [['--reps', 'many'], 'not "many"'],
    [['--short', '--reps', '2'], '--short chooses its own rows and repetitions'],
    [['--fast'], "Unknown option '--fast'"],
    [['rate-50'], 'Unexpected argument'],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(ArgumentError)
    expect(() => read(...args)).toThrow(message)
  })
})
