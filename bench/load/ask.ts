import { setTimeout as delay } from 'node:timers/promises'
import { connect, type Connection, type Identity } from './connection.ts'

const LIMIT_MS = 30_000

/** Asks for an event's answer; the JSON of it, in an array. */
export function ask(by: Connection, event: string, payload: unknown): Promise<string> {
  return new Promise((answered) => by.emit(event, JSON.stringify(payload), answered))
}

/** How long it takes from opening a connection until the last of the entries that somebody missed is there, in ms. */
export async function catchUp(port: number, identity: Identity, incidentId: string, since: number): Promise<number> {
  const began = performance.now()
  const connection = await connect(port, identity)
  const answer = await ask(connection, 'sync', { rooms: { [incidentId]: since } })
  const took = performance.now() - began
  connection.close()
  const found = answer.split('"commandId"').length - 1
  if (found !== identity.missed) throw new Error(`No result: ${found} of ${identity.missed ?? 0} missed entries came.`)
  return took
}

/** The same from a relay, which pushes them of its own accord. */
export async function pushed(port: number, identity: Identity): Promise<number> {
  const began = performance.now()
  const connection = await connect(port, identity)
  const last = new Promise<number>((done) => {
    const look = () => {
      if (connection.heard() === identity.missed) done(performance.now() - began)
    }
    connection.listen(look)
    look()
  })
  const took = await Promise.race([last, delay(LIMIT_MS, undefined, { ref: false })])
  connection.close()
  if (took === undefined) throw new Error(`No result: ${connection.heard()} of ${identity.missed ?? 0} entries came.`)
  return took
}
