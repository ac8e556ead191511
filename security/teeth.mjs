import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FAULTS } from './faults.mjs'

/** Makes each fault in a copy of the tree and runs the test that must notice: `npm run security-teeth`. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const COPY = join(ROOT, '.test/teeth')
const NODE = join(ROOT, 'node_modules/node/bin/node')

const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean)
let missed = 0
for (const fault of FAULTS) {
  rmSync(COPY, { recursive: true, force: true })
  for (const file of [...tracked, 'server/generated']) {
    mkdirSync(join(COPY, file, '..'), { recursive: true })
    cpSync(join(ROOT, file), join(COPY, file), { recursive: true })
  }
  const sound = runs(fault)
  make(fault)
  const noticed = sound && !runs(fault)
  if (!noticed) missed += 1
  const said = noticed ? 'noticed' : sound ? 'NOT NOTICED' : 'the test fails without it'
  process.stdout.write(`fault ${fault.number || '–'} ${fault.name}: ${said} (${fault.test})\n`)
}
rmSync(COPY, { recursive: true, force: true })
process.stdout.write(`TEETH faults=${FAULTS.length} noticed=${FAULTS.length - missed}\n`)
process.exitCode = missed > 0 ? 1 : 0

/** @param {typeof FAULTS[number]} fault */
function make({ file, find, put }) {
  const path = join(COPY, file)
  const text = readFileSync(path, 'utf8')
  if (text.split(find).length !== 2) throw new Error(`${file} does not have exactly once: ${find}`)
  writeFileSync(
    path,
    text.replace(find, () => put),
  )
}

/** Whether the fault's test runs and passes.  @param {typeof FAULTS[number]} fault */
function runs({ test, title }) {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', 'integration', test, '-t', title]
  const { status, stdout } = spawnSync(NODE, args, {
    cwd: COPY,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (!/Tests .*\d+ (passed|failed)/.test(stdout)) throw new Error(`${test} did not run "${title}":\n${stdout}`)
  return status === 0
}
