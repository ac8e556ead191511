import { defineConfig } from '@playwright/test'

const FLAGS = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : []

// What measures answers and memory, or starts from nothing, comes last, in a process of its own.
const ALONE = ['**/security/*.spec.ts', '**/long-room.spec.ts', '**/cold-start.spec.ts', '**/start-and-stop.spec.ts']

// The global setup puts the browsers into the environment before any worker reads this file.
const { FIELDLINE_CHROMIUM, FIELDLINE_SCREENSHOTS } = process.env

export default defineConfig({
  testDir: 'e2e',
  projects: FIELDLINE_SCREENSHOTS
    ? [{ name: 'pictures', testMatch: '**/*.shots.ts' }]
    : [
        { name: 'people', testMatch: '**/*.spec.ts', testIgnore: ALONE },
        { name: 'alone', testMatch: ALONE },
      ],
  // Two browsers and a server keep two cores busy: two stories at once would each take twice as long.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: '.test/stories.json' }]],
  globalSetup: './e2e/support/global-setup.ts',
  use: {
    viewport: { width: 820, height: 1180 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...FLAGS, ...AS_ROOT],
      ...(FIELDLINE_CHROMIUM && { executablePath: FIELDLINE_CHROMIUM }),
    },
  },
})
