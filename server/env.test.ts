import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ConfigError, readEnv } from './env'

const DATABASE_URL = 'postgresql://fieldline:tomato-soup@db.example.org/fieldline'
const FIELDLINE_SECRET = randomBytes(32).toString('base64')
const production = { DATABASE_URL, FIELDLINE_SECRET, PUBLIC_URL: 'https://help.example.org' }
const tryout = { ...production, PUBLIC_URL: '', FIELDLINE_MODE: 'tryout' }

const problemsOf = (source: Record<string, string>): readonly string[] => {
  try {
    readEnv(source)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

const secretFile = (text: string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'fieldline-env-')), 'secret')
  writeFileSync(file, text)
  return file
}

describe('reading the settings', () => {
  it('fills in every default and takes an empty variable as not given', () => {
    const env = readEnv({ ...production, PORT: '', LOG_LEVEL: '' })
    expect(env).toMatchObject({
      mode: 'production',
      PORT: 3000,
      HOST: '127.0.0.1',
      DATABASE_POOL: 12,
      LOG_LEVEL: 'info',
    })
    expect(env).toMatchObject({ RATE_MESSAGES_PER_10S: 20, SESSION_IDLE_HOURS: 12, TRUSTED_PROXY_HOPS: 0 })
  })

  it('lists every problem in one message and never quotes a secret', () => {
    const source = { ...production, PORT: 'abc', DATABASE_POOL: '1', DATABASE_URL: 'mysql://tomato-soup' }
    expect(problemsOf(source)).toEqual([
      'PORT: must be a whole number, but is "abc"',
      'DATABASE_URL: must look like postgresql://user:password@host:5432/database',
      'DATABASE_POOL: must be at least 2, but is "1"',
    ])
  })

  it('reads a secret from NAME_FILE, trimmed', () => {
    const { FIELDLINE_SECRET: secret, ...others } = production
    expect(readEnv({ ...others, FIELDLINE_SECRET_FILE: secretFile(`${secret}\n`) }).FIELDLINE_SECRET).toBe(secret)
  })

  it('refuses a secret given twice, and a secret file that cannot be read', () => {
    expect(problemsOf({ ...production, FIELDLINE_SECRET_FILE: secretFile('x') })[0]).toMatch(/given twice/)
    expect(problemsOf({ ...production, DATABASE_URL: '', DATABASE_URL_FILE: '/nowhere/at-all' })[0]).toMatch(/ENOENT/)
  })
})

describe('production', () => {
  it.each([
    ['missing', ''],
    ['short', randomBytes(31).toString('hex').slice(0, 60)],
    ['half as strong as its length', randomBytes(16).toString('hex')],
    ['a known example', `change-me-${randomBytes(32).toString('base64')}`],
    ['of low variety', '0123456789abcdef'.repeat(4)],
    ['one letter', 'x'.repeat(64)],
  ])('refuses a secret that is %s', (_, secret) => {
    expect(problemsOf({ ...production, FIELDLINE_SECRET: secret })).toHaveLength(1)
    if (secret) expect(problemsOf({ ...production, FIELDLINE_SECRET_PREVIOUS: secret })).toHaveLength(1)
  })

  it.each(['base64', 'base64url', 'hex'] as const)('accepts 32 random bytes as %s', (encoding) => {
    for (let round = 0; round < 50; round++) {
      expect(problemsOf({ ...production, FIELDLINE_SECRET: randomBytes(32).toString(encoding) })).toEqual([])
    }
  })

  it('refuses the same secret as its own predecessor', () => {
    expect(problemsOf({ ...production, FIELDLINE_SECRET_PREVIOUS: FIELDLINE_SECRET })[0]).toMatch(/must differ/)
  })

  it('asks for an https PUBLIC_URL as soon as other machines can reach it', () => {
    expect(problemsOf({ ...production, PUBLIC_URL: '', HOST: '0.0.0.0' })[0]).toMatch(/^PUBLIC_URL: is missing/)
    expect(problemsOf({ ...production, PUBLIC_URL: 'http://help.example.org' })[0]).toMatch(/https/)
    expect(problemsOf({ ...production, PUBLIC_URL: 'https://help.example.org/fieldline' })[0]).toMatch(/origin/)
    expect(problemsOf({ ...production, PUBLIC_URL: 'http://127.0.0.1:8080' })).toEqual([])
    expect(problemsOf({ ...production, PUBLIC_URL: '' })).toEqual([])
  })

  it('accepts requests from PUBLIC_URL alone', () => {
    const env = readEnv({ ...production, PUBLIC_URL: 'https://Help.example.org:443/' })
    expect(env.origins).toEqual(['https://help.example.org'])
  })

  it('refuses debug mode', () => {
    expect(problemsOf({ ...production, NODE_ENV: 'development', DEBUG: 'socket.io:*' })).toHaveLength(2)
  })
})

describe('try-out mode', () => {
  it('listens on this machine only', () => {
    expect(problemsOf({ ...tryout, HOST: '0.0.0.0' })[0]).toMatch(/try-out mode/)
    for (const HOST of ['127.0.0.1', 'localhost', '::1']) expect(problemsOf({ ...tryout, HOST })).toEqual([])
  })

  it('answers under every name of this machine', () => {
    expect(readEnv({ ...tryout, PORT: '4100' })).toMatchObject({
      mode: 'tryout',
      PUBLIC_URL: 'http://127.0.0.1:4100',
      origins: ['http://127.0.0.1:4100', 'http://localhost:4100', 'http://[::1]:4100'],
    })
  })

  it('wants at least 12 characters for the demo password', () => {
    expect(problemsOf({ ...tryout, FIELDLINE_DEMO_PASSWORD: 'short' })).toEqual([
      'FIELDLINE_DEMO_PASSWORD: must have at least 12 characters',
    ])
  })
})
