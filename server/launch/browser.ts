import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { LaunchError } from './launch-error.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The Chromium that the stories run in: the one named by FIELDLINE_CHROMIUM, the system's, Playwright's own, or one
 * that is installed now. @throws LaunchError when there is none and none can be had.
 */
export function findBrowser(): string {
  const found = process.env.FIELDLINE_CHROMIUM ?? installed()
  if (found) return found
  const tries = [installPlaywrights, installSystems]
  for (const attempt of tries) {
    attempt()
    const browser = installed()
    if (browser) return browser
  }
  throw new LaunchError(
    'No Chromium was found for the stories, and none could be installed.',
    'Install Chromium or Google Chrome, or name one with FIELDLINE_CHROMIUM=/path/to/chromium.',
  )
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC,
    chromium.executablePath(),
  ]
  return places.find((place) => existsSync(place))
}

function installPlaywrights(): void {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' })
}

function installSystems(): void {
  if (process.getuid?.() !== 0) return
  spawnSync('apt-get', ['update'], { stdio: 'inherit' })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' })
}
