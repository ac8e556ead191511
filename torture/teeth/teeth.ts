import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { serverBundle } from '../../server/launch/build'
import { outcome, type Outcome } from '../run'
import { copyPages, inCopy, make } from './copy'
import { nameOf, type Fault, type StoryTest, type TortureTest, type VitestTest } from './fault'
import { FAULTS } from './faults'

/** What a test said of a fault: the words of its complaint, or why it does not count. */
type Bite = { said: string } | { unnoticed: string }

/**
 * Makes each mistake in a copy of the tree and runs the test that must notice: green is a failure here. The product itself
 * never holds a switch for a fault. `ids`: only these; all when empty.
 */
export async function* runTeeth(root: string, seed: number, ids: readonly string[]): AsyncGenerator<Outcome> {
  for (const fault of FAULTS.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const bite = await inCopy(root, (copy) => {
      const { noticedBy } = fault
      if ('test' in noticedBy) return biteTorture(root, copy, fault, noticedBy, seed)
      return 'file' in noticedBy ? biteVitest(copy, fault, noticedBy) : biteStory(root, copy, fault, noticedBy)
    })
    const said = 'said' in bite ? JSON.stringify(bite.said) : 'nothing'
    const figures = { name: JSON.stringify(fault.name), test: nameOf(fault), said }
    const problem = 'unnoticed' in bite ? bite.unnoticed : ''
    yield outcome(`fault-${fault.id}`, figures, [[problem === '', `not noticed: ${problem}`]])
  }
}

/** The torture test must be red, and complain of what the fault does. */
async function biteTorture(
  root: string,
  copy: string,
  fault: Fault,
  { test, scale, complaint, pages }: TortureTest,
  seed: number,
): Promise<Bite> {
  await makeAndBuild(root, copy, fault, pages)
  const given = ['--only', test, '--seed', String(seed), '--scale', String(scale), ...(pages ? [] : ['--built'])]
  const { code, printed } = await run(copy, [join(copy, 'torture/main.mjs'), ...given])
  const words = printed
    .split('\n')
    .filter((line) => line.includes('FAILED'))
    .flatMap((line) => complaint.exec(line)?.[0] ?? [])[0]
  return code !== 0 && words ? { said: words } : { unnoticed: printed.slice(-600) }
}

/** The story must be red, and complain of what the fault does. */
async function biteStory(root: string, copy: string, fault: Fault, story: StoryTest): Promise<Bite> {
  await makeAndBuild(root, copy, fault, story.pages)
  const playwright = join(copy, 'node_modules/@playwright/test/cli.js')
  const given = [playwright, 'test', '--project=alone', story.story, '-g', story.title]
  const settings = { ...(!story.pages && { FIELDLINE_BUILT: '1' }), ...story.settings }
  const { code, printed } = await run(copy, given, settings)
  const words = story.complaint.exec(printed)?.[0]
  return code !== 0 && words ? { said: words } : { unnoticed: printed.slice(-600) }
}

/** Leaves pages, which are only built where they are changed, to whatever runs the test. */
async function makeAndBuild(root: string, copy: string, fault: Fault, pages = false): Promise<void> {
  if (pages) await copyPages(root, copy)
  await make(copy, fault)
  if (!pages) await bundle(serverBundle(copy))
}

/** The test must pass without the fault, and fail with it. */
async function biteVitest(copy: string, fault: Fault, { file, title }: VitestTest): Promise<Bite> {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
  const project = file.endsWith('.itest.ts') ? 'integration' : 'unit'
  const test = () => run(copy, [vitest, 'run', '--project', project, file, '-t', title])
  const sound = await test()
  if (sound.code !== 0 || !/Tests .*\d+ passed/.test(sound.printed)) {
    return { unnoticed: `it does not pass without the fault: ${sound.printed.slice(-600)}` }
  }
  await make(copy, fault)
  const { code, printed } = await test()
  const words = /(?:Assertion)?Error: (.+)/.exec(printed)?.[1]
  return code !== 0 && /Tests .*\d+ failed/.test(printed)
    ? { said: words ?? title }
    : { unnoticed: printed.slice(-600) }
}

async function run(
  copy: string,
  given: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, given, {
    cwd: copy,
    env: { ...process.env, NO_COLOR: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  return new Promise((done) => child.once('close', (code) => done({ code: code ?? 1, printed })))
}
