import { spawn } from 'node:child_process'
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { serverBundle } from '../../server/launch/build'
import { outcome, type Outcome } from '../run'
import { FAULTS, type Fault } from './faults'

const COPIED = [
  'components',
  'lib',
  'prisma',
  'server',
  'torture',
  'package.json',
  'prisma.config.ts',
  'next.config.mjs',
]
const LINKED = ['node_modules', '.next', 'public', 'app']

/**
 * Makes every mistake of the list in a copy of the tree, builds its server, and runs the test that must notice: green is
 * a failure here. The product itself never holds a switch for a fault.
 */
export async function runTeeth(root: string, seed: number, numbers: readonly string[]): Promise<Outcome[]> {
  const wanted = FAULTS.filter(({ number }) => numbers.length === 0 || numbers.includes(String(number)))
  const outcomes: Outcome[] = []
  for (const fault of wanted) outcomes.push(await bite(root, seed, fault))
  return outcomes
}

async function bite(root: string, seed: number, fault: Fault): Promise<Outcome> {
  const copy = join(root, '.test/teeth')
  await rm(copy, { recursive: true, force: true })
  try {
    await copyTree(root, copy)
    for (const { file, find, put } of fault.edits) {
      const text = await readFile(join(copy, file), 'utf8')
      if (text.split(find).length !== 2) throw new Error(`fault ${fault.number} no longer fits ${file}: "${find}"`)
      await writeFile(
        join(copy, file),
        text.replace(find, () => put),
      )
    }
    await bundle(serverBundle(copy))
    const { code, printed } = await torture(copy, seed, fault)
    const red = printed.split('\n').find((line) => line.includes('FAILED') && fault.complaint.test(line))
    const said = red?.match(fault.complaint)?.[0] ?? ''
    return outcome(`fault-${fault.number}`, { test: fault.test, red: red ? 'yes' : 'no', said: JSON.stringify(said) }, [
      [code !== 0 && red !== undefined, `${fault.test} did not notice "${fault.name}": ${printed.slice(-600)}`],
    ])
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

async function copyTree(root: string, copy: string): Promise<void> {
  await mkdir(copy, { recursive: true })
  for (const name of COPIED) await cp(join(root, name), join(copy, name), { recursive: true })
  for (const name of LINKED) await symlink(join(root, name), join(copy, name))
}

async function torture(copy: string, seed: number, { test, scale }: Fault): Promise<{ code: number; printed: string }> {
  const given = ['--built', '--only', test, '--seed', String(seed), '--scale', String(scale)]
  const child = spawn(process.execPath, [join(copy, 'torture/main.mjs'), ...given], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  return new Promise((done) => child.once('close', (code) => done({ code: code ?? 1, printed })))
}
