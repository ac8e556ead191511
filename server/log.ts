import { setTimeout as delay } from 'node:timers/promises'
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino'

/** What whoever reads us may lag behind, in characters; what comes beyond is dropped. */
const MOST_UNREAD = 16 << 20
const LAST_WORDS_MS = 500

/** What must never reach a log, whatever somebody passes to it (LO1). */
const SECRET = ['password', 'currentPassword', 'token', 'secret', 'cookie', 'authorization', 'passwordHash', 'hash']
const WORDS = ['text', 'title', 'description', 'fact', 'input', 'body', 'envelope', 'email']
const CENSORED = [...SECRET, ...WORDS].flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

/** Structured lines in UTC. Errors keep what they are and where they come from, not the values they were about. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: CENSORED, censor: '[hidden]' },
    serializers: { err: briefError },
  }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * Standard output, for a process that must end whatever becomes of its reader; `close` writes what is left, as far as
 * that is read at once, and nothing can be logged after it.
 */
export function logOutput(): { output: DestinationStream; close: () => Promise<void> } {
  const output = pino.destination({ fd: 1, sync: false, maxLength: MOST_UNREAD })
  // Called at exit and after a fatal line, it would try for ever to write into a pipe that is broken or full.
  output.flushSync = () => undefined
  return {
    output,
    close: async () => {
      const closed = new Promise((done) => output.once('close', done))
      output.end()
      await Promise.race([closed, delay(LAST_WORDS_MS)])
    },
  }
}

// A database's error carries the row it is about in `detail`, and the query's values in `where`.
function briefError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { type, message, stack } = stdSerializers.err(error)
  const { code } = error as { code?: unknown }
  return { type, message, stack, ...(typeof code === 'string' && { code }) }
}
