import type { Reading, Row } from '../figures/row.ts'
import type { Pace } from '../load/closed-loop.ts'
import type { Target } from '../servers/target.ts'
import type { World } from '../world/world.ts'
import type { Stage } from './stage.ts'

/** What a repetition works with. */
export type Turn = {
  world: World
  stage: Stage
  pace: Pace
  /** Both servers, the one that goes first in this repetition first. */
  order: readonly Target[]
  /** Counts from 0. */
  repetition: number
}

/** Rows that are found together. `measure` is one repetition and finds a reading for each of them by its id. */
export type Measurement = {
  rows: readonly Row[]
  measure: (turn: Turn) => Promise<Record<string, Reading>>
  /** Whether the short run has time for it. */
  short?: true
  /** Repetitions at most, where one takes long. */
  most?: number
  /** Why it cannot be done here; undefined when it can. */
  impossible?: () => string | undefined
}
