import { expect, test } from 'vitest'
import { csvText } from './csv-text'

const ROW = 'F-1;Förderband;Prüfhalle'

test('a file is read in the encoding that it was saved in', () => {
  expect(csvText(Buffer.from(ROW))).toBe(ROW)
  expect(csvText(Buffer.from(`\ufeff${ROW}`))).toBe(ROW)
  expect(csvText(Buffer.from(ROW, 'latin1'))).toBe(ROW)
  expect(csvText(Buffer.from(`\ufeff${ROW}`, 'utf16le'))).toBe(ROW)
})

test('what Windows puts where Latin 1 has nothing is read too', () => {
  expect(csvText(Uint8Array.of(0x80, 0x20, 0x96, 0x20, 0xe9))).toBe('€ – é')
})
