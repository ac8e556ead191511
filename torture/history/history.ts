import type { Command } from '../../lib/incident/commands'
import type { Ack } from '../../lib/wire'
import type { Entry } from '../../lib/incident/entry'
import type { Incident } from '../../lib/incident/incident'

/** A command as its sender saw it; `unknown` until there was an answer. Times are ms of one monotonic clock. */
export type Send = {
  device: string
  by: string
  command: Command
  sentAt: number
  answeredAt?: number
  outcome: 'ok' | 'refused' | 'unknown'
  seq?: number
  code?: string
}

/** An entry as a connection brought it. */
export type Heard = { device: string; by: string; connection: number; entry: Entry; at: number }
/** Every answer to a command, the answers to its repetitions too. */
export type Answered = { commandId: string; ack: Ack }
/** A catch-up that did not go on where the device stood. */
export type Hole = { device: string; incidentId: string; since: number; got: number }
/** A room, or the lists, given whole instead of what is new. */
export type Snapshot = { device: string; connection: number; of: string }
/** What somebody who asked was shown of a room: everything from seq `from` to `to`, by the ids of its commands. */
export type Read = {
  device: string
  by: string
  incidentId: string
  askedAt: number
  from: number
  to: number
  commandIds: readonly string[]
}
/** What a device holds of a room when all is quiet. */
export type Screen = { device: string; by: string; incident: Incident; entries: readonly Entry[] }

/** All that the clients of a run saw and did. */
export type History = {
  sends: Send[]
  heard: Heard[]
  answers: Answered[]
  reads: Read[]
  holes: Hole[]
  snapshots: Snapshot[]
  screens: Screen[]
}

export function emptyHistory(): History {
  return { sends: [], heard: [], answers: [], reads: [], holes: [], snapshots: [], screens: [] }
}

/** How many commands were answered with yes. */
export function ackedIn({ sends }: History): number {
  return sends.reduce((sum, { outcome }) => sum + (outcome === 'ok' ? 1 : 0), 0)
}

/** What the database holds in the end, by incident. */
export type Stored = ReadonlyMap<string, { incident: Incident; entries: readonly Entry[] }>
