import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { setTimeout as delay } from 'node:timers/promises'
import type { StartLink } from './link'

const CHANNEL = 'fieldline_nodes'
const PAUSE_MS = 1_000
const SILENCE_MS = 10_000
const MOST_WAITING = 10_000
/** A notification holds fewer than 8,000 bytes, and a character up to four of them. */
const PART_CHARS = 1_900

/**
 * PostgreSQL's own notifications, for a few nodes without Redis. It needs a connection of its own that stays (no
 * transaction pooler between).
 */
export function postgresLink(url: string): StartLink {
  return async (receive, onTrouble) => {
    const parts = createParts(receive)
    let client: Client | undefined
    let waiting: string[] = []
    let flushing: Promise<void> | undefined
    let stopping = false
    let heard = performance.now()

    async function connect(): Promise<void> {
      // A notification makes a commit; it stores nothing, so nobody has to wait for the disk.
      const fresh = new Client({
        connectionString: url,
        connectionTimeoutMillis: 2_000,
        query_timeout: 5_000,
        keepAlive: true,
        options: '-c synchronous_commit=off',
        application_name: 'fieldline nodes',
      })
      fresh.on('error', (error) => lost(fresh, error))
      fresh.on('end', () => lost(fresh, new Error('the connection ended')))
      fresh.on('notification', ({ payload }) => {
        heard = performance.now()
        parts.take(payload ?? '')
      })
      await fresh.connect()
      await fresh.query(`LISTEN ${CHANNEL}`)
      heard = performance.now()
      client = fresh
    }

    function lost(which: Client, error: unknown): void {
      if (client !== which) return
      client = undefined
      if (!stopping) onTrouble(error)
    }

    async function keepConnected(): Promise<void> {
      while (!stopping) {
        if (client && performance.now() - heard > SILENCE_MS) {
          const silent = client
          lost(silent, new Error('the connection is silent'))
          void silent.end().catch(() => undefined)
        }
        if (!client) await connect().catch(onTrouble)
        await delay(PAUSE_MS, undefined, { ref: false })
      }
    }

    /** One at a time: what is said while it is under way shares the next commit. */
    function flush(): Promise<void> {
      flushing ??= drain().finally(() => (flushing = undefined))
      return flushing
    }

    async function drain(): Promise<void> {
      while (waiting.length > 0) {
        const texts = waiting
        waiting = []
        const sent = client?.query('SELECT pg_notify($1, part) FROM unnest($2::text[]) part', [CHANNEL, texts])
        await sent?.catch(() => undefined)
      }
    }

    await connect().catch(onTrouble)
    void keepConnected()
    return {
      kind: 'postgres',
      carriesWords: false,
      send: (text) => {
        if (!client || waiting.length > MOST_WAITING) return
        // Everything said in one turn of the event loop shares a commit.
        if (waiting.length === 0) setImmediate(() => void flush())
        waiting.push(...partsOf(text))
      },
      stop: async () => {
        stopping = true
        await flush()
        await client?.end().catch(() => undefined)
      },
    }
  }
}

/** `id/last:part`; the parts of one text come one after the other. */
function partsOf(text: string): string[] {
  const id = randomBytes(6).toString('base64url')
  const count = Math.ceil(text.length / PART_CHARS)
  return Array.from({ length: count }, (_, index) => {
    const part = text.slice(index * PART_CHARS, (index + 1) * PART_CHARS)
    return `${id}/${index === count - 1 ? 1 : 0}:${part}`
  })
}

function createParts(receive: (text: string) => void): { take: (part: string) => void } {
  const begun = new Map<string, string>()
  return {
    take(part) {
      const [, id = '', last, text = ''] = /^([^/]*)\/([01]):(.*)$/s.exec(part) ?? []
      const whole = (begun.get(id) ?? '') + text
      begun.delete(id)
      if (last === '1') receive(whole)
      else begun.set(id, whole)
    },
  }
}
