/** One number of the table: what it says, and between which bounds it should lie. */
export type Row = {
  id: string
  what: string
  unit: '×' | 'cores' | 'kB'
  /** The worst figure that is still accepted, and the one that is wanted. */
  floor: number
  aim: number
  better: 'more' | 'less'
}

/** What one repetition found: the figure, and the numbers it was made of, for orientation. */
export type Reading = { figure: number; absolute: string }

/** A row with what all repetitions found. `readings` are in the order they were taken. */
export type Measured = { row: Row; readings: Reading[] }

/** Whether this figure is as good as the bound or better. */
export function meets({ better }: Row, figure: number, bound: number): boolean {
  return better === 'more' ? figure >= bound : figure <= bound
}

/** Half of what the floor asks: beyond it something has collapsed, whatever the noise. Sizes have none: they keep the floor. */
export function collapsed(row: Row, figure: number): boolean {
  const { better, floor, unit } = row
  if (unit === 'kB') return !meets(row, figure, floor)
  return better === 'more' ? figure < floor / 2 : figure > floor * 2
}
