import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { FIELDS, type FieldMeta } from './env-schema.ts'
import { secretWeakness } from './secret-strength.ts'

type Source = Record<string, string | undefined>
type Fields = z.infer<z.ZodObject<typeof FIELDS>>

/** The settings of this process, named as the variables are; durations and sizes carry their unit in the name. */
export type Env = Omit<Fields, 'FIELDLINE_MODE' | 'PUBLIC_URL'> & {
  mode: 'tryout' | 'production'
  /** The origin people open. */
  PUBLIC_URL: string
  /** Every origin a request may come from: `PUBLIC_URL`, and the names of this machine while no other is configured. */
  origins: readonly string[]
}

/** The configuration is wrong; `message` is written for the person who starts Fieldline and lists every problem. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n')
    super(`Fieldline cannot start with this configuration:\n${list}\nEvery setting is explained in docs/configure.md.`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/**
 * Reads and checks the settings. A secret may be given as NAME_FILE, the file that holds it; empty means not given.
 * @throws ConfigError with all problems at once, never quoting a secret.
 */
export function readEnv(source: Source): Env {
  const { values, problems: unreadable } = withSecretFiles(source)
  const parsed = z.object(FIELDS).safeParse(values)
  if (!parsed.success)
    throw new ConfigError([...unreadable, ...parsed.error.issues.map((issue) => said(issue, values))])
  const env = parsed.data
  const problems = [
    ...unreadable,
    ...unfitForBucket(env),
    ...(env.FIELDLINE_MODE === 'tryout' ? unfitForTryout(env) : unfitForProduction(env, source)),
  ]
  if (problems.length > 0) throw new ConfigError(problems)

  const { FIELDLINE_MODE: mode, ...rest } = env
  const local = loopbackOrigins(env)
  const origins = env.PUBLIC_URL ? [env.PUBLIC_URL] : local
  return { ...rest, mode, PUBLIC_URL: env.PUBLIC_URL ?? local[0], origins }
}

export function isLoopback(host: string): boolean {
  return ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host)
}

function unfitForTryout(env: Fields): string[] {
  if (isLoopback(env.HOST)) return []
  return [
    `HOST: try-out mode signs anybody in, so it only listens on 127.0.0.1, not on "${env.HOST}". To serve other people, set DATABASE_URL.`,
  ]
}

function unfitForBucket(env: Fields): string[] {
  const problems: string[] = []
  const { FILES_S3_BUCKET, FILES_S3_ACCESS_KEY, FILES_S3_SECRET_KEY, FILES_S3_ENDPOINT } = env
  if ((FILES_S3_ACCESS_KEY === undefined) !== (FILES_S3_SECRET_KEY === undefined)) {
    problems.push('FILES_S3_ACCESS_KEY and FILES_S3_SECRET_KEY: give both or none')
  }
  if (FILES_S3_BUCKET === undefined && (FILES_S3_ENDPOINT ?? FILES_S3_ACCESS_KEY) !== undefined) {
    problems.push('FILES_S3_BUCKET: is missing; without it nothing is stored in a bucket')
  }
  return problems
}

function unfitForProduction(env: Fields, source: Source): string[] {
  const problems: string[] = []
  for (const name of ['FIELDLINE_SECRET', 'FIELDLINE_SECRET_PREVIOUS'] as const) {
    const weakness = env[name] !== undefined && secretWeakness(env[name])
    if (weakness) problems.push(`${name}: ${weakness}`)
  }
  if (env.FIELDLINE_SECRET_PREVIOUS === env.FIELDLINE_SECRET) {
    problems.push('FIELDLINE_SECRET_PREVIOUS: must differ from FIELDLINE_SECRET')
  }
  if (!env.PUBLIC_URL && !isLoopback(env.HOST)) {
    problems.push('PUBLIC_URL: is missing; give the https address that people open')
  }
  if (env.PUBLIC_URL?.startsWith('http:') && !isLoopback(new URL(env.PUBLIC_URL).hostname)) {
    problems.push(
      'PUBLIC_URL: must start with https://, since browsers give camera, push and safe cookies to nothing else',
    )
  }
  if (env.NODE_ENV === 'development') problems.push('NODE_ENV: development mode never runs on a production database')
  if (source.DEBUG) problems.push('DEBUG: would print what people write to each other; unset it')
  return problems
}

function withSecretFiles(source: Source): { values: Source; problems: string[] } {
  const values: Source = {}
  const problems: string[] = []
  for (const [name, field] of Object.entries(FIELDS)) {
    const text = source[name] || undefined
    values[name] = text
    const file = (field.meta() as FieldMeta).secret && source[`${name}_FILE`]
    if (!file) continue
    if (text !== undefined) problems.push(`${name}: is given twice, also as ${name}_FILE; remove one`)
    try {
      values[name] = readFileSync(file, 'utf8').trim() || undefined
    } catch (error) {
      problems.push(`${name}_FILE: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): ${file}`)
    }
  }
  return { values, problems }
}

function said(issue: z.core.$ZodIssue, values: Source): string {
  const name = String(issue.path[0])
  const secret = (FIELDS[name as keyof typeof FIELDS].meta() as FieldMeta).secret
  const given = secret || values[name] === undefined ? '' : `, but is "${values[name]}"`
  return `${name}: ${issue.message}${given}`
}

function loopbackOrigins(env: Fields): [string, ...string[]] {
  const origin = (name: string) => `http://${name}:${env.PORT}`
  const names = ['127.0.0.1', 'localhost', '[::1]']
  const first = env.HOST === '::1' ? '[::1]' : env.HOST
  return [origin(first), ...names.filter((name) => name !== first).map(origin)]
}
