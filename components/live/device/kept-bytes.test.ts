import { expect, it } from 'vitest'
import { bytesToForget } from './kept-bytes'

const NOW = Date.parse('2026-05-11T10:00:00Z')
const DAY = 24 * 3_600_000

it('what was made here stays for seven days and 200 MB, the newest of it', () => {
  const held = [1, 2, 3, 8].map((days) => ({ days, since: NOW - days * DAY, bytes: 90_000_000 }))
  expect(bytesToForget(held, NOW).map(({ days }) => days)).toEqual([3, 8])
})

it('pictures of rooms have their own, smaller place', () => {
  const seen = [1, 2, 3].map((days) => ({ days, since: NOW - days * DAY, bytes: 5_000_000, seen: true as const }))
  const own = { days: 6, since: NOW - 6 * DAY, bytes: 5_000_000 }
  expect(bytesToForget([...seen, own], NOW).map(({ days }) => days)).toEqual([3])
})
