import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TESTS } from '../tests'
import { FAULTS } from './faults'

const TWENTY = Array.from({ length: 20 }, (_, index) => index + 1)

it('every fault of the list can be made', () => {
  const numbers = FAULTS.map(({ id }) => parseInt(id))
  expect(TWENTY.filter((number) => !numbers.includes(number))).toEqual([])
})

it.each(FAULTS)('fault $id, “$name”, can still be made', ({ edits }) => {
  for (const { file, find } of edits) expect(readFileSync(file, 'utf8').split(find), file).toHaveLength(2)
})

it.each(FAULTS)('the test that must notice fault $id exists', ({ noticedBy }) => {
  if ('test' in noticedBy) expect(TESTS.flatMap(({ ids }) => ids)).toContain(noticedBy.test)
  else expect(existsSync(noticedBy.file) && readFileSync(noticedBy.file, 'utf8')).toContain(noticedBy.title)
})
