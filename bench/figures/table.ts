import { meets, type Measured, type Reading } from './row.ts'
import { median } from './statistics.ts'

/** The printed table: every row's median against its bounds, its repetitions, and absolute numbers for orientation. */
export function table(measured: readonly Measured[]): string {
  const lines = measured.map(({ row, readings }) => {
    const figure = medianFigure(readings)
    const sign = row.better === 'more' ? '≥' : '≤'
    const verdict = meets(row, figure, row.aim) ? 'aim met' : meets(row, figure, row.floor) ? 'floor met' : 'MISSED'
    return [
      row.id,
      row.what,
      `${rounded(figure)} ${row.unit}`,
      `${sign} ${row.floor}`,
      `${sign} ${row.aim}`,
      verdict,
      readings.map((reading) => rounded(reading.figure)).join(' '),
      middle(readings).absolute,
    ]
  })
  return aligned([['row', 'what', 'median', 'floor', 'aim', 'verdict', 'repetitions', 'absolute'], ...lines])
}

export function medianFigure(readings: readonly Reading[]): number {
  return median(readings.map(({ figure }) => figure))
}

export function rounded(figure: number): string {
  return figure.toPrecision(figure >= 100 ? 3 : 2).replace(/^(\d+)\.0$/, '$1')
}

/** The repetition whose figure lies nearest to the median. */
function middle(readings: readonly Reading[]): Reading {
  const wanted = medianFigure(readings)
  return readings.reduce((best, one) => (Math.abs(one.figure - wanted) < Math.abs(best.figure - wanted) ? one : best))
}

function aligned(lines: readonly string[][]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
