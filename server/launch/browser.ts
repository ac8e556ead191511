import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { LaunchError } from './launch-error.ts'

/** The same engine without a browser's own windows: a story costs it 60 % of the processor time. */
const LEAN = 'chromium-headless-shell'
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Paths of the programs that the stories run in. `whole` can do what a browser's own windows do, as showing notices. */
export type Browsers = { lean: string; whole: string }

/**
 * The ones named by FIELDLINE_CHROMIUM and FIELDLINE_WHOLE_CHROMIUM; else the system's Chromium, Playwright's own, or one
 * that is installed now, and the system's headless shell where that can be had. @throws LaunchError when there is none.
 */
export function findBrowsers(): Browsers {
  const { FIELDLINE_CHROMIUM: lean, FIELDLINE_WHOLE_CHROMIUM: whole } = process.env
  if (lean) return { lean, whole: whole ?? lean }
  const found = findWhole()
  return { lean: onPath(LEAN) ?? installSystems(LEAN) ?? found, whole: found }
}

/** The environment in which `findBrowsers` finds these again. */
export function namedInEnv({ lean, whole }: Browsers): Record<string, string> {
  return { FIELDLINE_CHROMIUM: lean, FIELDLINE_WHOLE_CHROMIUM: whole }
}

function findWhole(): string {
  const found = onPath(...NAMES) ?? MAC.find(existsSync) ?? playwrights() ?? installPlaywrights()
  const browser = found ?? installSystems('chromium')
  if (browser) return browser
  throw new LaunchError(
    'No Chromium was found for the stories, and none could be installed.',
    'Install Chromium or Google Chrome, or name one with FIELDLINE_CHROMIUM=/path/to/chromium.',
  )
}

function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}

function playwrights(): string | undefined {
  return [chromium.executablePath()].find(existsSync)
}

function installPlaywrights(): string | undefined {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' })
  return playwrights()
}

/** With Debian's installer; one that has to take something else away is left. */
function installSystems(name: string): string | undefined {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return undefined
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit', timeout: 5 * 60_000 })
  apt('-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15', 'update')
  apt('install', '-y', '--no-install-recommends', '--no-remove', name)
  return onPath(name)
}
