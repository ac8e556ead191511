import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { dirname } from 'node:path'

/** Replaces these lines among those that a file of results keeps by their name, so that runs of single tests add up. */
export async function addResults(path: string, lines: Readonly<Record<string, object>>): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '{}')
  const { kept } = JSON.parse(text) as { kept?: Record<string, object> }
  const at = new Date().toISOString()
  const added = Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, { at, ...line }]))
  await writeResults(path, { kept: { ...kept, ...added } })
}

/** Writes these results to a file, with the machine that they are from. */
export async function writeResults(path: string, results: object): Promise<void> {
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' }
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify({ machine, ...results }, null, 2)}\n`)
}
