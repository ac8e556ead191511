import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowsers, namedInEnv } from './browser.ts'
import { build, generateClient } from './build.ts'
import { whenAskedToStop } from './parent.mjs'
import { complain, step } from './progress.mjs'
import {
  READING,
  ROUTE_TYPES,
  SHORT_BENCH,
  STORIES,
  STORIES_ALONE,
  TESTS,
  TORTURE,
  type Counts,
  type TestStep,
} from './test-steps.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
type Options = { env?: Record<string, string>; beside?: boolean }

const totals: Counts = { passed: 0, failed: 0, skipped: 0 }
const times: string[] = []
const running = new Set<ChildProcess>()

whenAskedToStop(() => {
  for (const child of running) child.kill()
  process.exit(1)
})
try {
  const browsers = namedInEnv(await step('Looking for a browser', findBrowsers))
  await generateClient(ROOT)
  const steps = [
    () => check(ROUTE_TYPES),
    ...TESTS.map((part) => () => check(part)),
    () => timed('Build', false, () => build(ROOT).then(() => ({ passed: 1, failed: 0, skipped: 0 }))),
    () => Promise.all([check(STORIES, { env: browsers }), readFiles()]),
    () => check(STORIES_ALONE, { env: browsers }),
    () => check(TORTURE),
    () => check(SHORT_BENCH),
  ]
  for (const run of steps) {
    await run()
    if (totals.failed > 0) break
  }
} catch (error) {
  complain(error)
  totals.failed += 1
}
summarize()

async function readFiles(): Promise<void> {
  for (const part of READING) await check(part, { beside: true })
}

/** `beside` others, a step gets what they leave of the processors, and says what it has to say when it is done. */
async function check(part: TestStep, { env = {}, beside = false }: Options = {}): Promise<void> {
  let said = ''
  const hear = beside ? (text: string) => (said += text) : undefined
  await timed(part.name, beside, async () => {
    if (part.report) rmSync(join(ROOT, part.report.file), { force: true })
    let succeeded = true
    for (const program of part.programs) succeeded &&= await succeeds(program, { ...part.env, ...env }, hear)
    process.stdout.write(said)
    return countsOf(part, succeeded)
  })
}

async function timed(name: string, beside: boolean, run: () => Promise<Counts>): Promise<void> {
  if (!beside) process.stdout.write(`\n── ${name}\n`)
  const began = performance.now()
  const counts = await run()
  for (const key of ['passed', 'failed', 'skipped'] as const) totals[key] += counts[key]
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(7)
  times.push(`${counts.failed > 0 ? '✗' : '✓'} ${name.padEnd(20)}${seconds} s${detail(counts)}`)
  process.stdout.write(`${times.at(-1) ?? ''}\n`)
}

/** A step without a report counts as one test, and so does one whose program failed although no test did. */
function countsOf({ report }: TestStep, succeeded: boolean): Counts {
  const counts = report ? reported(report) : { passed: succeeded ? 1 : 0, failed: 0, skipped: 0 }
  return succeeded ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
}

function reported({ file, read }: NonNullable<TestStep['report']>): Counts {
  try {
    return read(JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as never)
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function succeeds(
  [name, ...args]: [string, ...string[]],
  env: Record<string, string>,
  hear?: (text: string) => void,
): Promise<boolean> {
  const program = /\.m?[jt]s$/.test(name) ? name : join('node_modules/.bin', name)
  const child = spawn(process.execPath, [join(ROOT, program), ...args], {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  if (hear && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  running.add(child)
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear ?? (() => undefined))
  return new Promise((done) => {
    child.once('close', (code) => {
      running.delete(child)
      done(code === 0)
    })
  })
}

function detail({ passed, failed, skipped }: Counts): string {
  return passed + failed + skipped > 1 ? `   ${passed} passed, ${failed} failed, ${skipped} skipped` : ''
}

function summarize(): void {
  process.stdout.write(`\n${times.join('\n')}\n\n${totals.passed} passed, ${totals.failed} failed\n`)
  process.exitCode = totals.failed > 0 ? 1 : 0
}
