import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleTool, generateClient, TOOL_BUNDLE } from './build.ts'
import { complain } from './progress.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

try {
  await generateClient(ROOT)
  await bundleTool(ROOT)
  await import(pathToFileURL(join(ROOT, TOOL_BUNDLE)).href)
} catch (error) {
  process.exitCode = complain(error)
}
