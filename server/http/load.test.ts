import { expect, it } from 'vitest'
import { lateness, watchLoad } from './load'

it('a process that keeps up says so', () => {
  const load = watchLoad()
  expect(load.state()).toBe('ok')
  load.stop()
})

it('an event loop is late once it has been so for ten seconds, and no longer after one good second (AV4)', () => {
  const late = lateness()
  for (let second = 1; second <= 9; second += 1) late.saw(501, second * 1_000)
  expect(late.lasts(10_400)).toBe(false)
  late.saw(501, 10_000)
  expect(late.lasts(10_500)).toBe(true)
  late.saw(500, 11_000)
  expect(late.lasts(11_000)).toBe(false)
})

it('one block of ten seconds is as late as ten seconds of short ones', () => {
  const late = lateness()
  late.saw(10_000, 60_000)
  expect(late.lasts(60_000)).toBe(true)
})
