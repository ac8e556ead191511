import { follow, followAll, withOlder, type Followed } from '../incident/follow'
import type { Entry } from '../incident/entry'
import type { TestRoom } from './room'

/** What can be on its way to a device: an entry as it was published, or an answer as it was true when it was asked for. */
type Parcel =
  | { kind: 'entry'; entry: Entry }
  | { kind: 'entries'; entries: readonly Entry[] }
  | { kind: 'view'; view: Followed }
  | { kind: 'page'; entries: readonly Entry[]; amendments: readonly Entry[] }

export type Device = { online: boolean; room: Followed | undefined; underway: Parcel[] }
export type Network = ReturnType<typeof createNetwork>

const PAGE = 7
const FAR_BEHIND = 15

/** Devices that follow one room over a network where the test decides what arrives, when, how often, and what is lost. */
export function createNetwork(room: TestRoom, count: number) {
  const devices: Device[] = Array.from({ length: count }, () => ({ online: true, room: undefined, underway: [] }))
  const seen = { gaps: 0, repeats: 0, pages: 0, views: 0 }

  return {
    devices,
    seen,
    publish(entry: Entry): void {
      for (const device of devices) if (device.online) device.underway.push({ kind: 'entry', entry })
    },
    /** Hands over the parcel at this place; `again` leaves a copy underway. */
    deliver(device: Device, place: number, again = false): void {
      const [parcel] = again ? device.underway.slice(place, place + 1) : device.underway.splice(place, 1)
      if (parcel) receive(device, parcel)
    },
    lose: (device: Device, place: number) => void device.underway.splice(place, 1),
    sync,
    askOlder(device: Device): void {
      const first = device.room?.entries[0]?.seq
      if (device.online && first !== undefined && first > 1)
        device.underway.push({ kind: 'page', ...pageBefore(first) })
    },
    disconnect: (device: Device) => void Object.assign(device, { online: false, underway: [] }),
    reload: (device: Device) => void Object.assign(device, { online: true, room: undefined, underway: [] }),
    connect(device: Device): void {
      device.online = true
      sync(device)
    },
    /** What a device that starts now would hold, from this seq on. */
    fresh: (from: number): Followed => ({ incident: room.incident, ...stored(from, room.incident.seq) }),
  }

  /** What the protocol tells every device to do when it knows of a gap, and on every connect. */
  function sync(device: Device): void {
    if (!device.online) return
    const { incident, entries } = room
    const have = device.room?.incident.seq ?? 0
    if (have === 0 || incident.seq - have > FAR_BEHIND) {
      const view = { incident, ...stored(Math.max(1, incident.seq - PAGE), incident.seq) }
      device.underway.push({ kind: 'view', view })
    } else {
      device.underway.push({ kind: 'entries', entries: entries.slice(have) })
    }
  }

  function receive(device: Device, parcel: Parcel): void {
    const held = device.room
    if (parcel.kind === 'view') {
      seen.views += 1
      if (!held || parcel.view.incident.seq > held.incident.seq) device.room = parcel.view
    } else if (held && parcel.kind === 'page') {
      const older = withOlder(held, parcel)
      if (older !== held) seen.pages += 1
      device.room = older
    } else if (held && parcel.kind !== 'page') {
      const next = parcel.kind === 'entry' ? follow(held, parcel.entry) : followAll(held, parcel.entries)
      if (next === 'old') seen.repeats += 1
      else if (next === 'gap') missing(device)
      else device.room = next
    }
  }

  function missing(device: Device): void {
    seen.gaps += 1
    sync(device)
  }

  function pageBefore(before: number) {
    return stored(Math.max(1, before - PAGE), before - 1)
  }

  function stored(from: number, to: number) {
    const entries = room.entries.slice(from - 1, to)
    const posted = new Set(entries.filter((entry) => entry.type === 'message.posted').map((entry) => entry.seq))
    const amendments = room.entries.filter((entry) => entry.ref !== undefined && posted.has(entry.ref))
    return { entries, amendments }
  }
}
