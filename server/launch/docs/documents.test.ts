import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DOCUMENTS } from './documents'

it.each(Object.entries(DOCUMENTS))('%s says what the code says (else: npm run docs)', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text())
})
