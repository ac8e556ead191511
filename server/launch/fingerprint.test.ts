import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { fingerprint } from './fingerprint'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fieldline-fingerprint-'))
  write('app/page.tsx', 'one')
})
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const now = () => fingerprint(root, ['app', 'server', 'missing.json'])

it('a build is stale after a source changed, moved, came or went', async () => {
  const seen = new Set([await now()])
  write('app/page.tsx', 'two')
  seen.add(await now())
  write('app/new/page.tsx', 'two')
  seen.add(await now())
  rmSync(join(root, 'app/page.tsx'))
  seen.add(await now())
  write('missing.json', '{}')
  seen.add(await now())
  expect(seen.size).toBe(5)
})

it('a build is not stale because of tests or what was generated', async () => {
  const before = await now()
  write('app/page.test.tsx', 'a test')
  write('server/store.itest.ts', 'a test')
  write('server/generated/prisma/client.ts', 'generated')
  write('server/testing/cast.ts', 'only for tests')
  expect(await now()).toBe(before)
})
