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

// The global setup puts the address and the browser into the environment before any worker reads this file.
const { FIELDLINE_E2E_URL, FIELDLINE_CHROMIUM, FIELDLINE_SCREENSHOTS } = process.env

export default defineConfig({
  testDir: 'e2e',
  testMatch: FIELDLINE_SCREENSHOTS ? '**/*.shots.ts' : '**/*.spec.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: '.test/stories.json' }]],
  globalSetup: './e2e/support/global-setup.ts',
  use: {
    ...(FIELDLINE_E2E_URL && { baseURL: FIELDLINE_E2E_URL }),
    viewport: { width: 820, height: 1180 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...FLAGS, ...AS_ROOT],
      ...(FIELDLINE_CHROMIUM && { executablePath: FIELDLINE_CHROMIUM }),
    },
  },
})
