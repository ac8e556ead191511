import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConfigError } from '../env'
import { checkedSettings, givenSettings, isTryout } from './settings'

afterEach(() => vi.unstubAllEnvs())

describe('the settings a person gives', () => {
  it('come from .env, and the environment wins', () => {
    const root = mkdtempSync(join(tmpdir(), 'fieldline-settings-'))
    writeFileSync(join(root, '.env'), '# a comment\nPORT=4101\nHOST="localhost" # here\n')
    vi.stubEnv('PORT', '4102')
    vi.stubEnv('NODE_ENV', 'staging')
    expect(givenSettings(root)).toMatchObject({ PORT: '4102', HOST: 'localhost', NODE_ENV: 'production' })
  })

  it('mean try-out mode exactly as long as no database is named', () => {
    expect(isTryout({})).toBe(true)
    expect(isTryout({ DATABASE_URL: '' })).toBe(true)
    expect(isTryout({ DATABASE_URL: 'postgresql://db/fieldline' })).toBe(false)
    expect(isTryout({ DATABASE_URL_FILE: '/run/secrets/database' })).toBe(false)
  })

  it('need nothing in try-out mode, and are checked before anything starts', () => {
    expect(checkedSettings({})).toMatchObject({ mode: 'tryout', PORT: 3000 })
    expect(() => checkedSettings({ HOST: '0.0.0.0' })).toThrow(ConfigError)
    expect(() => checkedSettings({ DATABASE_URL: 'postgresql://db/fieldline' })).toThrow('FIELDLINE_SECRET: is missing')
  })

  it('cannot turn a database of their own into a try-out', () => {
    const source = { DATABASE_URL: 'postgresql://db/fieldline', FIELDLINE_SECRET: 'short', FIELDLINE_MODE: 'tryout' }
    expect(() => checkedSettings(source)).toThrow('FIELDLINE_SECRET')
  })
})
