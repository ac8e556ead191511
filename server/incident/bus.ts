import { EventEmitter } from 'node:events'
import type { Entry } from '../../lib/incident/entry'
import type { Incident } from '../../lib/incident/incident'
import type { Marks, PhotoLook } from '../../lib/wire'

/** What happened, told only after it is committed (T4). Every node hears all of it but `missed`. */
export type BusEvents = {
  /**
   * One incident moved: its value before (undefined for a new one) and after these consecutive entries. `hearers`: who was there
   * for them, where `after` may be further on than they are.
   */
  entries: { before: Incident | undefined; after: Incident; entries: Entry[]; hearers?: readonly string[] }
  /** A person's name, roles, areas, availability or activity changed. */
  account: { personId: string }
  /** Sessions ended: sign-out, deactivation, an admin's or the person's own decision. */
  'sessions-ended': { personId: string; sessionIds: string[] }
  /** An area's name, cap or people changed. */
  area: { areaId: string }
  /** Marks of a person as they now stand, for the people of the room. */
  seen: { audience: readonly string[]; mark: { incidentId: string; personId: string } & Marks }
  /** What these people are told of changed; for those in `loud`, something that should be made known to them. */
  notices: { personIds: readonly string[]; loud: readonly string[] }
  typing: { audience: readonly string[]; incidentId: string; personId: string }
  /** Somebody looks at a photo of a room, or no more, and may be drawing on it. */
  photo: { audience: readonly string[]; incidentId: string; personId: string } & PhotoLook
  /** A person's first connection to a node came, or their last one there went. */
  presence: { personId: string; here: boolean }
  /** Who of a node's people look into this waiting incident now. */
  looking: { incidentId: string; areaId: string; personIds: readonly string[] }
  /** This node may not have heard all that others told: whatever it remembers may be old. */
  missed: Record<string, never>
}
export type BusEvent = keyof BusEvents

/** `from` is the id of another node; absent for what this process did itself. */
type Listener<K extends BusEvent> = (event: BusEvents[K], from?: string) => void
type Told = <K extends BusEvent>(type: K, event: BusEvents[K]) => void

export type Bus = {
  publish: Told
  /** Tells this process alone what another node told it. */
  deliver: <K extends BusEvent>(type: K, event: BusEvents[K], from: string) => void
  /** Returns the function that ends the subscription. A listener's error is reported, never thrown at the publisher. */
  listen: <K extends BusEvent>(type: K, listener: Listener<K>) => () => void
  /** Hands everything that this process publishes to `carry`, which takes it to the other nodes. */
  carryBy: (carry: Told) => void
}

export function createBus(onError: (error: unknown) => void): Bus {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  let carry: Told = () => undefined
  return {
    publish: (type, event) => {
      emitter.emit(type, event)
      carry(type, event)
    },
    deliver: (type, event, from) => void emitter.emit(type, event, from),
    listen: (type, listener) => {
      const guarded = (event: unknown, from?: string) => {
        try {
          listener(event as never, from)
        } catch (error) {
          onError(error)
        }
      }
      emitter.on(type, guarded)
      return () => void emitter.off(type, guarded)
    },
    carryBy: (way) => (carry = way),
  }
}
