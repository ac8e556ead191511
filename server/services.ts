import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { PrismaClient } from './generated/prisma/client'
import type { FileStorage } from './attachments/storage'
import type { Clock } from './clock'
import type { Bus } from './incident/bus'
import type { Dispatch } from './incident/dispatch'
import type { Load } from './http/load'
import type { Metrics } from './metrics/metrics'
import type { Nodes } from './nodes/nodes'
import type { Redis } from './nodes/redis-link'
import type { Presence } from './socket/presence'
import type { Env } from './env'

/** What the process shares. The server and Next's bundle load separate copies of every module, so it lives on globalThis. */
export type Services = {
  env: Env
  log: Logger
  pool: Pool
  /** Connections for appends alone. */
  appends: Pool
  db: PrismaClient
  clock: Clock
  bus: Bus
  dispatch: Dispatch
  presence: Presence
  /** Absent without REDIS_URL. */
  redis: Redis | undefined
  nodes: Nodes
  metrics: Metrics
  load: Load
  /** Where photos, voice notes and files lie. */
  files: FileStorage
}

const KEY = Symbol.for('fieldline.services')
const holder = globalThis as { [KEY]?: Services }

/** The running process's services; throws before boot has provided them. */
export function services(): Services {
  if (!holder[KEY]) throw new Error('Fieldline services are used before the server has started them')
  return holder[KEY]
}

export function provideServices(value: Services): void {
  holder[KEY] = value
}
