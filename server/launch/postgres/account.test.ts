import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { canReach } from './account'

it('the account of the database reaches a folder only when it may pass through all above it', () => {
  const stranger = { uid: 65_533, gid: 65_533 }
  const outer = mkdtempSync(join(tmpdir(), 'fieldline-account-'))
  const inner = join(outer, 'inner')
  mkdirSync(inner)
  chmodSync(outer, 0o755)
  chmodSync(inner, 0o711)
  expect(canReach(inner, stranger)).toBe(true)
  chmodSync(outer, 0o700)
  expect(canReach(inner, stranger)).toBe(false)
  expect(canReach(inner, { uid: process.getuid!(), gid: stranger.gid })).toBe(true)
})
