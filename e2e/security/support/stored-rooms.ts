import { randomUUID } from 'node:crypto'
import type { Incident } from '../../../lib/incident/incident'
import type { Entry } from '../../../lib/incident/entry'
import type { TestRoom } from '../../../lib/testing/room'
import { appendNew } from '../../../server/incident/append-new'
import type { SecureApp } from './secure-app'

const ISO = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/**
 * Puts a room of the pure tests into the database of a running app, under a new id, as if all of it had happened just
 * now. `said` replaces the description, so that a reader's answer can be searched for it; `instead` gives people other ids.
 */
export async function store(
  app: SecureApp,
  room: TestRoom,
  said = '',
  instead: ReadonlyMap<unknown, string> = new Map(),
): Promise<Incident> {
  const later = Date.now() - room.now
  const id = randomUUID()
  const anew = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (_, part: unknown) => {
      if (part === room.incident.id) return id
      if (instead.has(part)) return instead.get(part)
      return typeof part === 'string' && ISO.test(part) ? new Date(Date.parse(part) + later).toISOString() : part
    }) as T
  const incident = { ...anew(room.incident), ...(said && { description: said }) }
  const entries = anew<readonly Entry[]>(room.entries).map((entry) => ({
    ...entry,
    commandId: randomUUID(),
    bodyHash: '',
  }))
  const guards = { accounts: [], sessions: [] }
  const written = await appendNew(app.pool, [{ before: undefined, after: incident, entries, guards, erase: [] }])
  const result = written.get(id)
  if (typeof result !== 'object') throw new Error('the room could not be stored')
  return { ...incident, number: result.number }
}
