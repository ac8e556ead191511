import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from '../../server/launch/run-program.ts'

/** Fetched for the run alone: as a dependency it would bring 176 MB to everybody who installs Fieldline. */
export const LIGHTHOUSE = 'lighthouse@13.5.0'
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const METRICS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
}

type Audit = { title: string; score: number | null; displayValue?: string; scoreDisplayMode: string }
type Report = {
  environment: { hostUserAgent: string; benchmarkIndex: number }
  categories: Record<(typeof CATEGORIES)[number], { score: number; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, Audit>
}

/**
 * Scores of 0 to 100, the timings as Lighthouse words them, every weighed audit that is not perfect, and how fast this
 * machine was just then by Lighthouse's own measure: 1,500 and more is a desktop computer with nothing else to do.
 */
export type Audited = {
  page: string
  scores: number[]
  timings: string
  missed: string[]
  browser: string
  speed: number
}

/** Loads `url` as a slow phone in the browser at this debugging port, whose cookies stay; the report is kept in `folder`. */
export async function audit(page: string, url: string, port: number, folder: string): Promise<Audited> {
  const file = join(folder, `${page.replace(/\W+/g, '-')}.json`)
  await runProgram(
    'Lighthouse',
    'npm',
    [
      ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, '--quiet', `--port=${port}`],
      ...['--no-enable-error-reporting', `--only-categories=${CATEGORIES.join()}`],
      ...['--output=json', `--output-path=${file}`],
    ],
    { cwd: folder, env: process.env },
  )
  const { environment, categories, audits } = JSON.parse(await readFile(file, 'utf8')) as Report
  const weighed = new Set(
    CATEGORIES.flatMap((name) => categories[name].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)),
  )
  const missed = [...weighed].flatMap((id) => {
    const found = audits[id]
    return found && found.score !== null && found.score < 1 ? [`${id}: ${found.title} ${found.displayValue ?? ''}`] : []
  })
  return {
    page,
    scores: CATEGORIES.map((name) => Math.round(categories[name].score * 100)),
    timings: Object.entries(METRICS)
      .map(([id, short]) => `${short} ${audits[id]?.displayValue ?? '?'}`)
      .join(', '),
    missed,
    browser: /Chrome\/[\d.]+/.exec(environment.hostUserAgent)?.[0] ?? environment.hostUserAgent,
    speed: Math.round(environment.benchmarkIndex),
  }
}
