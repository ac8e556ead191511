import { creates } from './creates.ts'
import { crowds } from './crowds.ts'
import { delays } from './delays.ts'
import { firstPages } from './first-pages.ts'
import { joins } from './joins.ts'
import { large } from './large.ts'
import type { Measurement } from './measurement.ts'
import { missed } from './missed.ts'
import { rates } from './rates.ts'
import { scripts } from './scripts.ts'

/** Everything that is measured, in the order of the table. */
export const MEASUREMENTS: readonly Measurement[] = [
  ...rates,
  ...delays,
  crowds,
  joins,
  missed,
  large,
  creates,
  firstPages,
  scripts,
]

export const IDS: readonly string[] = MEASUREMENTS.flatMap(({ rows }) => rows.map(({ id }) => id))
