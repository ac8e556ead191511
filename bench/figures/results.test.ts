import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepResults, type Machine, type ResultRow, type Results } from './results'

const MACHINE: Machine = {
  ...{ cores: 2, memoryGB: 8, platform: 'linux x64', node: '24', postgres: '18', relayPerSecond: 1 },
  commitsPerSecond: 1,
  pacedCommitMs: 1,
}
const row = (id: string, figure: number): ResultRow => {
  return { id, what: id, figure, unit: '×', floor: 1, aim: 2, floorMet: true, aimMet: true }
}

it('keeps what was not measured this time, drops what is no row any more, in the order of the table', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const file = join(folder, 'results/latest.json')
  const keep = (at: string, rows: ResultRow[]) => keepResults(file, { machine: MACHINE, at, rows }, ['a', 'b', 'c'])
  await keep('first', [row('c', 1), row('a', 1), row('old', 1)])
  await keep('second', [row('b', 2), row('c', 2)])
  const kept = JSON.parse(await readFile(file, 'utf8')) as Results
  expect(kept.at).toBe('second')
  expect(kept.rows.map(({ id, figure }) => [id, figure])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 2],
  ])
  await rm(folder, { recursive: true })
})
