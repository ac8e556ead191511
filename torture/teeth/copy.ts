import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from './fault'

const COPIED = [
  ...['bench', 'components', 'e2e', 'lib', 'prisma', 'security', 'server', 'torture', '.build', '.npmrc'],
  ...['package.json', 'package-lock.json', 'prisma.config.ts', 'next.config.mjs', 'vitest.config.ts', 'tsconfig.json'],
  ...['playwright.config.ts', 'postcss.config.mjs'],
]
/** What pages are built from besides, and into. */
const PAGES = ['public', 'app']
const LINKED = ['node_modules', '.next', ...PAGES]

/** A copy of the tree for as long as `work` takes; what faults do not touch is linked. */
export async function inCopy<T>(root: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = join(root, `.test/teeth-${process.pid}`)
  await rm(copy, { recursive: true, force: true })
  await mkdir(copy, { recursive: true })
  try {
    for (const name of COPIED) await cp(join(root, name), join(copy, name), { recursive: true })
    for (const name of LINKED) await symlink(join(root, name), join(copy, name))
    return await work(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Copies what was linked, so that the copy builds pages of its own. */
export async function copyPages(root: string, copy: string): Promise<void> {
  await rm(join(copy, '.next'))
  for (const name of PAGES) {
    await rm(join(copy, name))
    await cp(join(root, name), join(copy, name), { recursive: true })
  }
  // Styles are made from whatever lies in the folder, and would be looked for in all packages: here those are a link.
  const styles = join(copy, 'app/globals.css')
  const text = (await readFile(styles, 'utf8')).replace("'tailwindcss'", "'tailwindcss' source(none)")
  await writeFile(styles, `${text}\n@source '../app';\n@source '../components';\n@source '../lib';\n`)
}

/** Makes the mistake. @throws when the place that it changes is not there any more, or not alone. */
export async function make(copy: string, { id, edits }: Fault): Promise<void> {
  for (const { file, find, put } of edits) {
    const path = join(copy, file)
    const text = await readFile(path, 'utf8')
    if (text.split(find).length !== 2) throw new Error(`fault ${id} no longer fits ${file}: "${find}"`)
    await writeFile(
      path,
      text.replace(find, () => put),
    )
  }
}
