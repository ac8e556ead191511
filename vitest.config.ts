import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// A bound for what never comes, not for how busy a machine is.
const expectSoon = { poll: { timeout: 10_000 } }
const ignored = ['node_modules/**', '.next/**', '.build/**', '.data/**', '.test/**', 'e2e/**']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // Most wait as much as they work: for databases, for servers of their own, for time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: ignored,
          environment: 'node',
          testTimeout: 30_000,
          expect: expectSoon,
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          include: ['**/*.test.tsx'],
          exclude: ignored,
          environment: 'jsdom',
          env: { TZ: 'UTC' }, // Screens show times as the device's zone has them.
          testTimeout: 30_000,
          expect: expectSoon,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['**/*.itest.ts'],
          exclude: ignored,
          environment: 'node',
          globalSetup: ['server/testing/cluster.ts'],
          // All of them share one PostgreSQL, and some run three servers on it: more at once would use up its connections.
          maxWorkers: Math.min(availableParallelism() + 1, 5),
          // A run of every project would not take workers of two numbers at once.
          sequence: { groupOrder: 1 },
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
