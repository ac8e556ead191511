import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { readEnv, type Env } from '../env.ts'

/** Variables as a person gave them, before they are read. */
export type Source = Record<string, string | undefined>

/** The environment of this process over what .env in `root` says. The command decides how Node and Next run, not the shell. */
export function givenSettings(root: string, mode: 'production' | 'development' = 'production'): Source {
  const file = join(root, '.env')
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return { ...fromFile, ...process.env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' }
}

/** Without a database of their own, a person tries Fieldline out. */
export function isTryout(source: Source): boolean {
  return !source.DATABASE_URL && !source.DATABASE_URL_FILE
}

/** Checks everything that a person gave before any long step begins. @throws ConfigError */
export function checkedSettings(source: Source): Env {
  if (!isTryout(source)) return readEnv({ ...source, FIELDLINE_MODE: 'production' })
  const made = { DATABASE_URL: 'postgresql://127.0.0.1/not-started-yet', FIELDLINE_SECRET: 'not made yet' }
  const own = source.FIELDLINE_SECRET_FILE ? { DATABASE_URL: made.DATABASE_URL } : made
  return readEnv({ FIELDLINE_SECRET: made.FIELDLINE_SECRET, ...source, ...own, FIELDLINE_MODE: 'tryout' })
}
