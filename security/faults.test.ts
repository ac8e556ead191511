import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FAULTS } from './faults.mjs'

it.each(FAULTS)('the fault “$name” can still be made, and its test exists', ({ file, find, test, title }) => {
  expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
  expect(readFileSync(test, 'utf8')).toContain(title)
})
