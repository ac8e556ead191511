import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isInstalled } from './install.mjs'

type Packages = Record<string, { version: string; integrity?: string; optional?: boolean }>
const zod = { version: '4.6.7', integrity: 'sha512-aaa' }

function projectWith(locked: Packages, installed?: Packages): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldline-install-'))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }))
  if (installed) {
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
  }
  return root
}

describe('packages are installed again', () => {
  it('when there are none, or npm was interrupted', () => {
    expect(isInstalled(projectWith({ 'node_modules/zod': zod }))).toBe(false)
  })

  it('when the lock asks for another version, other content, more or fewer', () => {
    const changed = { ...zod, version: '4.6.8' }
    expect(isInstalled(projectWith({ 'node_modules/zod': changed }, { 'node_modules/zod': zod }))).toBe(false)
    const altered = { ...zod, integrity: 'sha512-bbb' }
    expect(isInstalled(projectWith({ 'node_modules/zod': altered }, { 'node_modules/zod': zod }))).toBe(false)
    expect(
      isInstalled(projectWith({ 'node_modules/zod': zod, 'node_modules/pg': zod }, { 'node_modules/zod': zod })),
    ).toBe(false)
    expect(isInstalled(projectWith({}, { 'node_modules/zod': zod }))).toBe(false)
  })

  it('but not when only the packages of other platforms are missing', () => {
    const locked = { 'node_modules/zod': zod, 'node_modules/only-on-a-mac': { ...zod, optional: true } }
    expect(isInstalled(projectWith(locked, { 'node_modules/zod': zod }))).toBe(true)
  })
})
