import type { Random } from './random'

/** What a test is given. */
export type Run = {
  /** The tree whose built server is tortured. */
  root: string
  random: Random
  /** Scales counts down for a quick look; 1 is the tier's full measure. */
  scaled: (count: number) => number
  /** Whether this is the long tier, for tests that then wait longer instead of doing more. */
  long: boolean
  /** Whether this is the long tier's first round, for what takes so long that it is done whole only once. */
  once: boolean
  /** How long, or how often, the product promises at most, as this run judges it: `npm test` fails on a collapse only, whatever the machine. */
  within: (promised: number) => number
}

export type Figure = number | string

/** What one test id came to: a line to print, and what broke a promise. */
export type Outcome = {
  id: string
  figures: Record<string, Figure>
  failures: string[]
  /** What is printed below the lines of a test that failed. */
  stories?: string[]
  skipped?: string
}

/** A limit that a figure must keep; `words` say what was expected when it does not, and `story` how that came about. */
export type Limit = [kept: boolean, words: string, story?: string | undefined]

export function outcome(id: string, figures: Record<string, Figure>, limits: readonly Limit[] = []): Outcome {
  const broken = limits.filter(([kept]) => !kept)
  const stories = broken.flatMap(([, , story]) => story ?? [])
  return { id, figures, failures: broken.map(([, words]) => words), ...(stories.length > 0 && { stories }) }
}

export function skipped(id: string, why: string): Outcome {
  return { id, figures: {}, failures: [], skipped: why }
}

/** A test and the ids whose lines it prints. Those that mostly wait run beside each other. */
export type Test = { ids: readonly string[]; waits?: boolean; run: (run: Run) => Promise<Outcome[]> }

/** `T4 cuts=1000 lost=0 p95=…ms seed=7`, or why there is nothing to say. */
export function lineOf({ id, figures, failures, skipped: why }: Outcome, seed: number): string {
  if (why) return `${id} SKIPPED ${why}`
  const said = Object.entries(figures).map(([name, figure]) => `${name}=${figure}`)
  const failed = failures.length > 0 ? ` FAILED: ${failures.join('; ')}` : ''
  return `${[id, ...said, `seed=${seed}`].join(' ')}${failed}`
}
