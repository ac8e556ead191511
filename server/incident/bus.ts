import { EventEmitter } from 'node:events'
import type { Entry } from '../../lib/incident/entry'
import type { Incident } from '../../lib/incident/incident'

/** What happened, told only after it is committed (T4). */
export type BusEvents = {
  /** One incident moved: its value before (undefined for a new one) and after these consecutive entries. */
  entries: { before: Incident | undefined; after: Incident; entries: Entry[] }
  /** A person's name, roles, areas, availability or activity changed. */
  account: { personId: string }
  /** Sessions ended: sign-out, deactivation, an admin's or the person's own decision. */
  'sessions-ended': { personId: string; sessionIds: string[] }
  /** An area's name, cap or people changed. */
  area: { areaId: string }
}

export type Bus = {
  publish: <K extends keyof BusEvents>(type: K, event: BusEvents[K]) => void
  /** Returns the function that ends the subscription. A listener's error is reported, never thrown at the publisher. */
  listen: <K extends keyof BusEvents>(type: K, listener: (event: BusEvents[K]) => void) => () => void
}

export function createBus(onError: (error: unknown) => void): Bus {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    publish: (type, event) => void emitter.emit(type, event),
    listen: (type, listener) => {
      const guarded = (event: unknown) => {
        try {
          listener(event as never)
        } catch (error) {
          onError(error)
        }
      }
      emitter.on(type, guarded)
      return () => void emitter.off(type, guarded)
    },
  }
}
