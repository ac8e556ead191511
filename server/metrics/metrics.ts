import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const FAST = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** What this process counts and measures of itself; durations in seconds, as Prometheus wants them. */
export type Metrics = {
  registry: Registry
  /** A command was answered: `outcome` is `ok` or the refusal's code. */
  command: (name: string, outcome: string, seconds: number) => void
  /** A write of this many incidents' steps ended. */
  append: (outcome: 'stored' | 'failed', incidents: number, seconds: number) => void
  /** An entry was handed to connections, so long after it was decided, here or on another node. */
  published: (way: 'here' | 'node', seconds: number) => void
  /** A part of an attachment was taken, or refused with this code; `bytes` as it was sent. */
  attachment: (part: string, outcome: string, bytes: number) => void
  /** Any event of a client was answered. */
  clientEvent: (name: string, outcome: string) => void
  http: (kind: string, status: number, seconds: number) => void
  socketOpened: () => void
  socketClosed: (reason: string) => void
  handshakeRefused: (reason: string) => void
  /** What other nodes told was found to be incomplete. */
  missed: () => void
  /** The nightly look at the audit entries found so many that are not as they were written. */
  auditFaults: (count: number) => void
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <T extends string>(name: string, help: string, ...labelNames: T[]) =>
    new Counter({ name: `fieldline_${name}`, help, labelNames, registers })
  const histogram = <T extends string>(name: string, help: string, buckets: number[], ...labelNames: T[]) =>
    new Histogram({ name: `fieldline_${name}`, help, buckets, labelNames, registers })

  const commands = counter('commands_total', 'Commands answered, by outcome.', 'name', 'outcome')
  const commandTime = histogram('command_duration_seconds', 'From taking a command to its answer.', FAST, 'name')
  const appendTime = histogram('append_duration_seconds', 'One durable write.', FAST, 'outcome')
  const appendSize = histogram('append_batch_size', 'Incidents in one write.', [1, 2, 4, 8, 16, 32, 64, 128])
  const lag = histogram('publish_lag_seconds', 'From deciding an entry to handing it to connections.', FAST, 'way')
  const parts = counter('attachment_parts_total', 'Parts of attachments, by outcome.', 'part', 'outcome')
  const received = counter('attachment_bytes_total', 'Bytes of parts that were received whole.')
  const events = counter('client_events_total', 'Events of live connections answered, by outcome.', 'event', 'outcome')
  const http = histogram('http_request_duration_seconds', 'Requests by kind and status.', FAST, 'kind', 'status')
  const opened = counter('sockets_opened_total', 'Live connections opened.')
  const closed = counter('sockets_closed_total', 'Live connections closed, by reason.', 'reason')
  const refused = counter('handshakes_refused_total', 'Live connections refused, by reason.', 'reason')
  const missed = counter('node_messages_missed_total', 'Times that this node noticed that it missed what others told.')
  const audit = new Gauge({
    name: 'fieldline_audit_faults',
    help: 'Audit entries not as they were written.',
    registers,
  })

  return {
    registry,
    command: (name, outcome, seconds) => {
      commands.inc({ name, outcome })
      commandTime.observe({ name }, seconds)
    },
    append: (outcome, incidents, seconds) => {
      appendTime.observe({ outcome }, seconds)
      appendSize.observe(incidents)
    },
    published: (way, seconds) => lag.observe({ way }, Math.max(0, seconds)),
    attachment: (part, outcome, bytes) => {
      parts.inc({ part, outcome })
      received.inc(bytes)
    },
    clientEvent: (event, outcome) => events.inc({ event, outcome }),
    http: (kind, status, seconds) => http.observe({ kind, status }, seconds),
    socketOpened: () => opened.inc(),
    socketClosed: (reason) => closed.inc({ reason }),
    handshakeRefused: (reason) => refused.inc({ reason }),
    missed: () => missed.inc(),
    auditFaults: (count) => audit.set(count),
  }
}

/** A figure that is looked up whenever the metrics are read; one that cannot be had is left out. */
export function gauge(registry: Registry, name: string, help: string, read: () => number | Promise<number>): void {
  const made: Gauge = new Gauge({
    name: `fieldline_${name}`,
    help,
    registers: [registry],
    async collect() {
      try {
        made.set(await read())
      } catch {
        made.remove()
      }
    },
  })
}
