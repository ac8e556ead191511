import { resolve } from 'node:path'
import { z } from 'zod'

/** What docs/configure.md and .env.example say about a variable. */
export type FieldMeta = { group: string; description: string; example?: string; secret?: true; internal?: true }

const WATCH = 'Watching it'
const LISTEN = 'Where it listens'
const DATABASE = 'Database and files'
const SECRETS = 'Secrets'
const SESSIONS = 'Sessions'
const SIGN_IN = 'Sign-in limits'
const FILES = 'Photos, voice notes and files'
const RATES = 'Limits of one person'
const PUSH = 'Push notifications'

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`))

const limit = (fallback: number, group: string, description: string) =>
  whole(1, 1_000_000).default(fallback).meta({ group, description })

/** Every variable Fieldline reads. The descriptions are the documentation: `npm run docs` writes it from here. */
export const FIELDS = {
  PORT: whole(0, 65_535).default(3000).meta({ group: LISTEN, description: 'The TCP port for pages and live events.' }),
  HOST: z.string().default('127.0.0.1').meta({
    group: LISTEN,
    description:
      'The address to listen on. Try-out mode only accepts 127.0.0.1, ::1 or localhost. In a container use 0.0.0.0.',
  }),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be an origin such as https://help.example.org, without a path')
    .transform((url) => new URL(url).origin)
    .optional()
    .meta({
      group: LISTEN,
      description:
        'The address people open, exactly as their browser shows it. Requests from other origins are refused. It must be https, and is required as soon as HOST is not this machine alone.',
      example: 'https://help.example.org',
    }),
  TRUSTED_PROXY_HOPS: whole(0, 5).default(0).meta({
    group: LISTEN,
    description:
      'How many reverse proxies of your own stand in front. The address of a person is read from X-Forwarded-For that many places from its end; 0 ignores the header.',
  }),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:\/\/)[^\s]+$/, 'must be a mailto: or https: address')
    .optional()
    .meta({
      group: LISTEN,
      description:
        'Where people report security problems of this installation, published as /.well-known/security.txt (RFC 9116).',
      example: 'mailto:security@example.org',
    }),
  DATABASE_URL: z
    .string({ error: 'is missing' })
    .refine(isDatabaseUrl, 'must look like postgresql://user:password@host:5432/database')
    .meta({
      group: DATABASE,
      secret: true,
      description:
        'PostgreSQL 15 or newer. With it Fieldline runs in production mode; without it `npm start` runs try-out mode on an embedded PostgreSQL.',
      example: 'postgresql://fieldline:password@db.example.org:5432/fieldline',
    }),
  MIGRATION_DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, 'must look like postgresql://owner:password@host:5432/database')
    .optional()
    .meta({
      group: DATABASE,
      secret: true,
      description:
        'The same database by the role that owns it, used for migrations alone; it gives the role of DATABASE_URL the rights that it needs. Without it one role does both.',
      example: 'postgresql://fieldline_owner:password@db.example.org:5432/fieldline',
    }),
  DATABASE_POOL: whole(2, 200).default(12).meta({ group: DATABASE, description: 'Connections to the database.' }),
  REDIS_URL: z.string().refine(isRedisUrl, 'must look like redis://:password@host:6379 or rediss://…').optional().meta({
    group: DATABASE,
    secret: true,
    description:
      "Redis 6.2 or newer, for several nodes: what one does reaches the others at once, and limits count for all together. Nothing is stored in it but the counters of limits. Without it, a few nodes hear each other through PostgreSQL's notifications (no transaction pooler between), and each counts its own limits.",
    example: 'redis://:password@redis.example.org:6379',
  }),
  FIELDLINE_DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => resolve(folder))
    .meta({
      group: DATABASE,
      description:
        'The folder for the embedded database, its secret, and files. When root starts Fieldline below a private folder, the database itself lies in /var/lib/fieldline, as the file postgres/elsewhere in it says.',
    }),
  FILES_S3_BUCKET: z.string().optional().meta({
    group: FILES,
    description:
      'A bucket of Amazon S3, or of anything that speaks its language, for what people send. Without it, it lies in the folder files of FIELDLINE_DATA_DIR, which all nodes must then share.',
    example: 'fieldline-files',
  }),
  FILES_S3_ENDPOINT: z.string().refine(isOrigin, 'must be an origin such as https://s3.example.org').optional().meta({
    group: FILES,
    description: 'Where that bucket is, unless with Amazon.',
    example: 'https://s3.example.org',
  }),
  FILES_S3_REGION: z
    .string()
    .default('us-east-1')
    .meta({ group: FILES, description: 'The region of the bucket.', example: 'eu-central-1' }),
  FILES_S3_ACCESS_KEY: z.string().optional().meta({
    group: FILES,
    secret: true,
    description: 'The key to the bucket. Without it, what the machine itself is given is used, as Amazon’s tools do.',
  }),
  FILES_S3_SECRET_KEY: z
    .string()
    .optional()
    .meta({ group: FILES, secret: true, description: 'The secret to that key.' }),
  FILES_PER_INCIDENT_MB: limit(2_000, FILES, 'Megabytes that one incident may hold.'),
  FILES_PER_PERSON_DAY_MB: limit(1_000, FILES, 'Megabytes that one person may send in 24 hours.'),
  FILES_TOTAL_GB: limit(1_000, FILES, 'Gigabytes that all incidents together may hold.'),
  CLAMD: z
    .string()
    .regex(/^[^\s:]+:\d+$/, 'must look like 127.0.0.1:3310')
    .optional()
    .meta({
      group: FILES,
      description:
        'Where a ClamAV daemon listens, to look at every file before anybody can open it. While it does not answer, files wait. Without it nothing is looked at for viruses.',
      example: '127.0.0.1:3310',
    }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info').meta({
    group: DATABASE,
    description:
      'How much is logged: `fatal`, `error`, `warn`, `info` or `debug`. Try-out mode logs from `warn` on unless told otherwise.',
  }),
  METRICS_PORT: whole(0, 65_535).optional().meta({
    group: WATCH,
    description:
      'The TCP port of a listener for Prometheus, at /metrics, and for /readyz with every part. Without it there is none.',
    example: '9464',
  }),
  METRICS_HOST: z.string().default('127.0.0.1').meta({
    group: WATCH,
    description: 'The address of that listener. Keep it private, or set METRICS_TOKEN.',
  }),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional().meta({
    group: WATCH,
    secret: true,
    description: 'What Prometheus must send as its bearer token.',
  }),
  FIELDLINE_SECRET: z.string({ error: 'is missing' }).meta({
    group: SECRETS,
    secret: true,
    description:
      'Signs the session cookies: at least 256 random bits, for example from `openssl rand -base64 32`. Try-out mode makes its own.',
  }),
  FIELDLINE_SECRET_PREVIOUS: z.string().optional().meta({
    group: SECRETS,
    secret: true,
    description:
      'While you replace FIELDLINE_SECRET: the old one, so that nobody is signed out. Remove it after a week.',
  }),
  FIELDLINE_DEMO_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional().meta({
    group: SECRETS,
    secret: true,
    description: 'Try-out mode only: the password of the demo people. Without it a random one is printed once.',
  }),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, 'must be a P-256 private key in base64url, 43 characters')
    .optional()
    .meta({
      group: PUSH,
      secret: true,
      description:
        'Signs pushes (VAPID): a P-256 private key in base64url. Without it one is made at the first start and kept in the database. With another key every device must turn pushes on again.',
    }),
  PUSH_HOSTS: z
    .string()
    .regex(/^[a-z\d.:-]+(,[a-z\d.:-]+)*$/, 'must be names of hosts with commas between, such as push.example.org:8443')
    .transform((list) => list.split(','))
    .default([])
    .meta({
      group: PUSH,
      description:
        'More push services than those of the known browsers, by host name with its port unless that is 443. These alone may have private addresses.',
      example: 'push.example.org',
    }),
  SESSION_IDLE_HOURS: limit(12, SESSIONS, 'Hours without activity after which a person signs in again.'),
  SESSION_ADMIN_IDLE_HOURS: limit(1, SESSIONS, 'The same for people with the admin role.'),
  SESSION_ABSOLUTE_DAYS: limit(7, SESSIONS, 'Days after which everybody signs in again.'),
  SESSION_ADMIN_ABSOLUTE_HOURS: limit(12, SESSIONS, 'Hours after which people with the admin role sign in again.'),
  SIGN_IN_WINDOW_MINUTES: limit(15, SIGN_IN, 'The window in which failed sign-ins are counted, in minutes.'),
  SIGN_IN_FAILURES_PER_ACCOUNT_AND_IP: limit(10, SIGN_IN, 'Failures in the window for one account from one address.'),
  SIGN_IN_FAILURES_PER_IP: limit(50, SIGN_IN, 'Failures in the window from one address.'),
  SIGN_IN_FAILURES_PER_ACCOUNT: limit(100, SIGN_IN, 'Failures in a row after which an admin must unlock the account.'),
  SIGN_IN_HASHES_AT_ONCE: limit(2, SIGN_IN, 'Passwords checked at the same time; each takes a core and 19 MiB.'),
  SIGN_IN_QUEUE: limit(50, SIGN_IN, 'Sign-ins that may wait for a check before more are asked to come back later.'),
  RATE_MESSAGES_PER_10S: limit(20, RATES, 'Messages in 10 seconds.'),
  RATE_TYPING_PER_2S: limit(1, RATES, 'Typing signs in 2 seconds.'),
  RATE_OTHER_PER_MIN: limit(60, RATES, 'Other commands in a minute.'),
  MAX_SOCKETS_PER_USER: limit(10, RATES, 'Live connections of one person: tabs and devices.'),
  MAX_SOCKETS_PER_IP: limit(50, RATES, 'Live connections from one address.'),
  MAX_CONNECTIONS: limit(20_000, LISTEN, 'TCP connections at the same time; more are closed as they come.'),
  FIELDLINE_MODE: z.enum(['tryout', 'production']).default('production').meta({
    group: SECRETS,
    internal: true,
    description: 'Set by the launcher.',
  }),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production').meta({
    group: SECRETS,
    internal: true,
    description: 'Set by the launcher.',
  }),
} satisfies Record<string, z.ZodType>

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
}

function isRedisUrl(text: string): boolean {
  return URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol)
}

function isDatabaseUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) && new URL(text).pathname.length > 1
}
