import type { PartName } from '../../lib/attachments'
import type { AssetIncident, KeptAssets } from '../../lib/assets'
import type { Followed } from '../../lib/incident/follow'
import type { Command, CommandName, InputOf } from '../../lib/incident/commands'
import type { Incident } from '../../lib/incident/incident'
import type { IncidentHeader } from '../../lib/incident/redact'
import type { PersonCard } from '../../lib/people'
import type { Refusal } from '../../lib/refusals'
import type { Ack, AreaCard, Lists, Marks, Me, PhotoLook, RoomView, Standing } from '../../lib/wire'
import type { Pictures } from './pictures'
import type { Made, Upload } from './uploads/upload'

/** So many of the newest entries of a room are kept on the device. */
export const KEPT_ENTRIES = 200

/** How the device stands to the server. `connecting` is only ever the first time. */
export type Connection = 'connecting' | 'online' | 'reconnecting' | 'offline' | 'signed-out' | 'outdated'

/** A room or list row as confirmed by the server; nothing here is a guess. */
export type Room = Followed & {
  access: 'room' | 'preview'
  /** The entries run is the newest page at least; false for a room known only from the list. */
  loaded: boolean
  marks: Readonly<Record<string, Marks>>
  mine: Marks
  unread: number
  /** This person's seat was taken from them while they looked on. */
  removedBy?: string
}

/** A command on its way: kept on the device first, then sent, and kept until the server has answered. */
export type OutboxItem = {
  command: Command
  /** Milliseconds since 1970, by this device's clock. */
  writtenAt: number
  /** `keeping`: drawn, but not on the disk yet, and not sent before it is. */
  state: 'keeping' | 'waiting' | 'sending' | 'refused'
  refusal?: Refusal
  /** The server could not take it when it was sent, as it said: it is sent again, and holds back its own room only. */
  stuck?: true
  /** The seq it was stored at; the item stays until that entry is here. */
  answered?: number
}

export type Looking = PhotoLook & { until: number }

export type LiveState = {
  me: Me
  areas: readonly AreaCard[]
  /** The machines of this person's areas, as far as this device has them; by area id. */
  assets: Readonly<Record<string, KeptAssets>>
  people: Readonly<Record<string, PersonCard>>
  online: Readonly<Record<string, boolean>>
  /** Every room the person hears, and those being previewed; by incident id. */
  rooms: Readonly<Record<string, Room>>
  /** Rooms known by their header only: visible, but not this person's. */
  headers: Readonly<Record<string, IncidentHeader>>
  /** Incidents that were asked for and do not exist for this person. */
  gone: Readonly<Record<string, true>>
  waiting: Readonly<Record<string, Incident>>
  previewing: Readonly<Record<string, readonly string[]>>
  /** How it stands with waiting incidents of this person, and as of when (ms). */
  standings: Readonly<Record<string, Standing & { at: number }>>
  /** Until when (ms) somebody counts as typing: by incident, then by person. */
  typing: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Who looks at which photo until when (ms), and what they are drawing on it: by incident, then by person. */
  looking: Readonly<Record<string, Readonly<Record<string, Looking>>>>
  /** Incidents that somebody else accepted while they were on this screen: by whom. */
  taken: Readonly<Record<string, string>>
  outbox: readonly OutboxItem[]
  /** What was shot, recorded or chosen here and is not wholly on the server, in the order it was made. */
  uploads: readonly Upload[]
  /** What the link was last seen to carry to the server, in bytes per second; null before anything was measured. */
  uplink: number | null
  /** What this person began to write, by room or form; empty where it was sent or deleted. */
  drafts: Readonly<Record<string, string>>
  /** What the device kept was read: before that nobody knows what is unsent. */
  restored: boolean
  /** The device keeps nothing: what is unsent is lost with this tab. */
  unkept: boolean
  moreClosed: boolean
  /** How often the server said that what the person is told of changed, and whether the last time called for them. */
  notices: { changes: number; loud: boolean }
  connection: Connection
  /** Since when (ms) the connection has been away; null while online. */
  awaySince: number | null
  /** Answers take longer than a second; known only where the line is watched. */
  weak: boolean
  /** When (ms) everything on screen was last known to be complete. */
  completeAt: number | null
  /** Server clock minus device clock, in ms. */
  clockOffset: number
}

type Kept = { rooms: readonly Room[]; clockOffset: number }

/**
 * What a page hands to the live store so that the first paint needs no socket: lists and a room as the server has them now,
 * or rooms as this device kept them.
 */
export type LiveSeed = { now: string; lists: Lists; view?: RoomView; kept?: Kept }

/** What screens can ask of the live connection. Commands go through the outbox: nothing is lost without a network. */
export type LiveClient = {
  /** Draws the command at once, keeps it on the device, sends it, and resolves with the server's answer, however long that takes. */
  send: <Name extends CommandName>(
    incidentId: string,
    name: Name,
    input: InputOf<Name>,
  ) => { id: string; done: Promise<Ack> }
  /**
   * Keeps what was shot, recorded or chosen on this device, with the unfinished text under this key (a room's id, or a
   * form's). Resolves once it is on the disk; with false where that has no room for it, and only this tab has it. `post`
   * sends it; a voice note goes at once by both.
   */
  attach: (draft: string, made: Made) => Promise<boolean>
  /** Takes it out of there again, for good. */
  detach: (attachmentId: string) => void
  /** Posts a message with everything attached under this key: by default the room's own. Its bytes follow by themselves. */
  post: (incidentId: string, text: string, draft?: string) => { id: string; done: Promise<Ack> }
  /** Stops the sending of these, or goes on with it: also after a refusal. */
  pause: (attachmentIds: readonly string[], on: boolean) => void
  pictures: Pictures
  /** The bytes of something made or seen on this device; undefined when it has them no more. */
  bytes: (attachmentId: string, part: PartName) => Promise<Blob | undefined>
  /** Tries a refused command again as a new one; on a room in front of the person, to the state they see there. */
  retry: (commandId: string, stateSeq?: number) => void
  /** Gives a command up, with all that was posted by it. */
  discard: (commandId: string) => void
  /** Gives a refused message up; what was attached to it goes back to the unfinished text under this key: by default the room's. */
  takeBack: (commandId: string, draft?: string) => void
  /** Takes a command out of the outbox, with what was posted by it, until it is put back or discarded; for good if the app ends. */
  withhold: (commandId: string) => void
  /** It takes its old place among those that wait. */
  putBack: (item: OutboxItem) => void
  /** Loads the room's newest page unless it is held already. Resolves false when there is no such room for this person. */
  open: (incidentId: string) => Promise<boolean>
  /** The id of the incident with this number, loading its room; undefined when there is none for this person. */
  openNumber: (number: number) => Promise<string | undefined>
  /** Loads the page before the oldest entry held. Resolves false at the beginning of the timeline. */
  older: (incidentId: string) => Promise<boolean>
  /** Looks into a waiting incident without changing anything, live until stopped. */
  preview: (incidentId: string, on: boolean) => void
  /** The person has seen everything up to this seq. */
  read: (incidentId: string, seq: number) => void
  /** Keeps an unfinished text on the device, for all tabs; an empty one is forgotten. */
  draft: (key: string, text: string) => void
  /** Call on input; sent at most every 3 s. */
  typing: (incidentId: string) => void
  /** Tells the room which photo is looked at, and what is being drawn on it; again every few seconds while that lasts. */
  look: (incidentId: string, look: PhotoLook) => void
  moreClosed: () => Promise<void>
  /** Keeps a machine's last incidents, as the server has just answered them, on this device. */
  keepPast: (assetId: string, incidents: readonly AssetIncident[]) => void
  /** Asks how it stands with a waiting incident; from then on the server tells it by itself. */
  askStanding: (incidentId: string) => void
  /** Asks for people's cards that the screen needs and the store lacks. */
  knowPeople: (ids: readonly string[]) => void
  /** Has the line watched closely while a page is visible: a silent server is noticed within five seconds. Returns what ends it. */
  watch: () => () => void
  /** Connects again at once, as after signing in again. */
  reconnect: () => void
}
