import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { complain } from './progress.mjs'

// For an image or a unit: everything that a start would build, without starting.
try {
  await build(fileURLToPath(new URL('../..', import.meta.url)))
} catch (error) {
  process.exitCode = complain(error)
}
