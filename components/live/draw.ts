import { actionNamed, type InputOf } from '../../lib/incident/commands'
import { blankIncident } from '../../lib/incident/blank'
import { DEFAULT_AREA } from '../../lib/incident/area-rules'
import type { Entry } from '../../lib/incident/entry'
import { evolve } from '../../lib/incident/evolve'
import type { Incident } from '../../lib/incident/incident'
import { messageFrom, type Message } from '../../lib/incident/messages'
import { timeline, type TimelineItem } from '../../lib/incident/timeline'
import type { PersonCard } from '../../lib/people'
import type { AreaCard, Marks, Me } from '../../lib/wire'
import { accountFrom, ownAccount } from './accounts'
import { heldAsset } from './held-asset'
import type { LiveState, OutboxItem, Room } from './state'

/** How far one of my messages has got: on its way to this device's disk, kept there, stored by the server, on another's device, read by these people, or refused. */
export type SendState =
  | { at: 'keeping' | 'device' | 'sent' | 'delivered' }
  | { at: 'read'; by: readonly string[] }
  | { at: 'refused'; item: OutboxItem }

export type DrawnItem = TimelineItem & { state?: SendState }

/** A room ready to paint. */
export type DrawnRoom = {
  room: Room
  /** Confirmed, with unanswered commands folded on top. */
  incident: Incident
  items: readonly DrawnItem[]
  /** The page holds the timeline's beginning. */
  complete: boolean
}

export type DrawnBy = {
  me: Me
  people: Readonly<Record<string, PersonCard>>
  areas: readonly AreaCard[]
  assets?: LiveState['assets']
  clockOffset: number
  /** The commands of messages that bring something which is still on its way from this device. */
  bringing?: readonly string[]
}

/** What is on screen = the confirmed view + my unanswered commands folded on top: optimism needs no undo code. */
export function drawRoom(room: Room, outbox: readonly OutboxItem[], by: DrawnBy): DrawnRoom {
  let incident = room.incident
  const extra: Entry[] = []
  const refused = new Map<string, OutboxItem>()
  const confirmed = new Set(outbox.length > 0 ? room.entries.map((entry) => entry.commandId) : [])
  for (const item of outbox) {
    if (confirmed.has(item.command.id)) continue
    const amendments = [...room.amendments, ...extra.filter((made) => made.ref !== undefined)]
    const entry = provisionalEntry(incident, { ...room, amendments }, item, by)
    if (!entry) continue
    if (item.state === 'refused') {
      // A refused message stays in sight with its reason; anything else that was refused has no effect to show.
      if (entry.type !== 'message.posted') continue
      refused.set(entry.commandId, item)
    }
    extra.push(entry)
    incident = evolve(incident, entry)
  }
  const items = timeline([...room.entries, ...extra], [...room.amendments, ...extra.filter((entry) => entry.ref)])
  const made = new Set(extra.map((entry) => entry.commandId))
  const pending = new Map(outbox.map(({ command, state }) => [command.id, made.has(command.id) ? state : undefined]))
  return {
    room,
    incident,
    items: items.map((item) => withState(item, room, by, pending, refused)),
    complete: room.loaded && (room.entries[0]?.seq ?? 1) === 1,
  }
}

/** The entry a command would make, by the very rules the server applies; undefined where they refuse. */
function provisionalEntry(incident: Incident, room: Room, item: OutboxItem, by: DrawnBy): Entry | undefined {
  const { command } = item
  const action = actionNamed(command.name)
  if (!action) return undefined
  if (action.creates && incident.seq > 0) return undefined // It is made already: only the answer is still on its way.
  const ref = action.message?.(command.input)
  const base = action.creates ? blankIncident(command.incidentId) : incident
  const me = ownAccount(by.me)
  const areaId = action.creates ? (command.input as InputOf<'incident.open'>).areaId : incident.areaId
  const around = {
    now: item.writtenAt + by.clockOffset,
    area: by.areas.find(({ id }) => id === areaId) ?? DEFAULT_AREA,
    person: (id: string) => (id === me.id ? me : accountFrom(by.people[id], areaId)),
    message: ref === undefined ? undefined : heldMessage(room, ref),
    asset: heldAsset(by.assets, areaId, action.asset?.(command.input)),
    number: 0,
  }
  const stays = action.name === 'message.post' // What somebody wrote is in sight until the server has answered, and after a no.
  if (!stays && !action.allow(base, me, command.input, around).ok) return undefined
  return {
    incidentId: command.incidentId,
    seq: base.seq + 1,
    at: new Date(around.now).toISOString(),
    by: by.me.id,
    commandId: command.id,
    type: action.entry,
    fact: action.fact(base, me, command.input, around),
    ...(ref !== undefined && { ref }),
  }
}

export function heldMessage(room: Room, seq: number): Message | undefined {
  const posted = room.entries.find((entry) => entry.seq === seq)
  return posted?.type === 'message.posted' ? messageFrom(posted, room.amendments) : undefined
}

function withState(
  item: TimelineItem,
  room: Room,
  { me: { id: me }, bringing = [] }: DrawnBy,
  pending: ReadonlyMap<string, OutboxItem['state'] | undefined>,
  refused: ReadonlyMap<string, OutboxItem>,
): DrawnItem {
  if (item.kind !== 'message' || item.message.by !== me) return item
  const stuck = refused.get(item.message.id)
  if (stuck) return { ...item, state: { at: 'refused', item: stuck } }
  const unsent = pending.get(item.message.id)
  if (unsent) return { ...item, state: { at: unsent === 'keeping' ? 'keeping' : 'device' } }
  if (bringing.includes(item.message.id)) return { ...item, state: { at: 'device' } }
  return { ...item, state: arrival(room.marks, me, item.message.seq) }
}

function arrival(marks: Readonly<Record<string, Marks>>, me: string, seq: number): SendState {
  const others = Object.entries(marks).filter(([id]) => id !== me)
  const readers = others.filter(([, mark]) => mark.read >= seq).map(([id]) => id)
  if (readers.length > 0) return { at: 'read', by: readers }
  return { at: others.some(([, mark]) => mark.delivered >= seq) ? 'delivered' : 'sent' }
}
