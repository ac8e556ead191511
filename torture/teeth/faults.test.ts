import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TESTS } from '../tests'
import { nameOf } from './fault'
import { FAULTS } from './faults'

const TWENTY = Array.from({ length: 20 }, (_, index) => index + 1)

it('every fault of the list can be made', () => {
  const numbers = FAULTS.map(({ id }) => parseInt(id))
  expect(TWENTY.filter((number) => !numbers.includes(number))).toEqual([])
})

it.each(FAULTS)('fault $id, “$name”, can still be made', ({ edits }) => {
  for (const { file, find } of edits) expect(readFileSync(file, 'utf8').split(find), file).toHaveLength(2)
})

it('every security test has a fault that it must notice', () => {
  const stories = FAULTS.map(({ noticedBy }) => nameOf({ noticedBy }).replace(/^e2e.security.(t\d+).*$/, '$1'))
  const tests = ['t12', 't14', 't15', 't17', 't18', 't19', 't21', 't33']
  expect(tests.filter((test) => !stories.includes(test))).toEqual([])
})

it.each(FAULTS)('the test that must notice fault $id exists', ({ noticedBy }) => {
  if ('test' in noticedBy) {
    expect(TESTS.flatMap(({ ids }) => ids)).toContain(noticedBy.test)
    return
  }
  const file = 'file' in noticedBy ? noticedBy.file : noticedBy.story
  expect(existsSync(file) && readFileSync(file, 'utf8')).toContain(noticedBy.title)
})
