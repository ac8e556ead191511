import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { serverBundle } from './build.ts'
import type * as Documents from './docs/documents.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BUNDLE = '.build/documents.mjs'

// Bundled first, since most of the code that the documents are made from leaves file extensions to the bundler.
buildSync(serverBundle(ROOT, 'server/launch/docs/documents.ts', BUNDLE))
const { DOCUMENTS } = (await import(pathToFileURL(join(ROOT, BUNDLE)).href)) as typeof Documents
for (const [path, text] of Object.entries(DOCUMENTS)) {
  writeFileSync(join(ROOT, path), text())
  process.stdout.write(`Wrote ${path}\n`)
}
