import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { meets, type Measured } from './row.ts'
import { medianFigure } from './table.ts'

export type Machine = {
  cores: number
  memoryGB: number
  platform: string
  node: string
  postgres: string
  /** The machine's own measure: what the bare relay and one durable commit after the other reach on it. */
  relayPerSecond: number
  commitsPerSecond: number
  /** The middle of 400 such commits 5 ms apart, which find all processes asleep; in ms. */
  pacedCommitMs: number
}
export type ResultRow = {
  id: string
  what: string
  figure: number
  unit: string
  floor: number
  aim: number
  floorMet: boolean
  aimMet: boolean
}
export type Results = { machine: Machine; at: string; rows: ResultRow[] }

/** A row as it stands in the results: its median, and what that meets. */
export function resultRow({ row, readings }: Measured): ResultRow {
  const { id, what, unit, floor, aim } = row
  const figure = Number(medianFigure(readings).toPrecision(3))
  return { id, what, figure, unit, floor, aim, floorMet: meets(row, figure, floor), aimMet: meets(row, figure, aim) }
}

/** Writes these results; rows that were not measured this time stay as they were. `order` is the order of the ids. */
export async function keepResults(file: string, fresh: Results, order: readonly string[]): Promise<void> {
  const known = new Map((await keptRows(file)).map((row) => [row.id, row]))
  for (const row of fresh.rows) known.set(row.id, row)
  const rows = order.flatMap((id) => known.get(id) ?? [])
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify({ ...fresh, rows }, undefined, 2)}\n`)
}

async function keptRows(file: string): Promise<ResultRow[]> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? [] : (JSON.parse(text) as Results).rows
}
