/** CPU time in seconds since each began: the server's process, and PostgreSQL with all of its processes. */
export type Cpu = { server: number; database: number }

/** A server under load: Fieldline, or the relay it is measured against. */
export type Target = {
  name: 'fieldline' | 'relay'
  port: number
  cpu: () => Cpu
  /** Bytes of memory that the server's process holds (RSS). */
  memory: () => number
  stop: () => Promise<void>
}
