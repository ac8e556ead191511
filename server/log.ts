import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino'

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

// A database's error carries the row it is about in `detail`, and the query's values in `where`.
function briefError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { type, message, stack } = stdSerializers.err(error)
  const { code } = error as { code?: unknown }
  return { type, message, stack, ...(typeof code === 'string' && { code }) }
}
