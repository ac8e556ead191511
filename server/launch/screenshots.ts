import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowsers, namedInEnv } from './browser.ts'
import { complain, step } from './progress.mjs'
import { runProgram } from './run-program.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js')

try {
  const browsers = await step('Looking for a browser', findBrowsers)
  await step('Taking the pictures in docs/screenshots', () =>
    runProgram('Taking the pictures', process.execPath, [PLAYWRIGHT, 'test'], {
      cwd: ROOT,
      env: { ...process.env, ...namedInEnv(browsers), FIELDLINE_SCREENSHOTS: '1' },
    }),
  )
} catch (error) {
  process.exitCode = complain(error)
}
