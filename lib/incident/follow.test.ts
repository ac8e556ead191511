import { describe, expect, test } from 'vitest'
import { ada, ed, eva, tina, tom } from '../testing/people'
import type { TestRoom } from '../testing/room'
import { fullRoom, roomInProgress } from '../testing/rooms'
import type { Entry } from './entry'
import { evolve, fold } from './evolve'
import { follow, followAll, withOlder, type Followed } from './follow'
import { timeline } from './timeline'

/** A device that holds the room's entries from this seq on, as they read now. */
function deviceAt(room: TestRoom, from: number): Followed {
  return { incident: room.incident, entries: room.entries.slice(from - 1), amendments: [] }
}

function pageOf(room: TestRoom, from: number, to: number) {
  const amendments = room.entries.filter(({ ref }) => ref !== undefined && ref >= from && ref <= to)
  return { entries: room.entries.slice(from - 1, to), amendments }
}

describe('following a room', () => {
  test('an old entry is ignored, the next one applied, a later one is a gap', () => {
    const room = roomInProgress()
    const device = deviceAt(room, 1)
    const [third, fourth] = [room.does(tina, 'message.post'), room.does(ed, 'message.post')]
    expect(follow(device, room.entries[0]!)).toBe('old')
    expect(follow(device, room.entries[1]!)).toBe('old')
    expect(follow(device, fourth)).toBe('gap')
    expect(followAll(device, [fourth])).toBe('gap')
    expect(followAll(device, [room.entries[1]!, third, third, fourth])).toEqual(deviceAt(room, 1))
  })

  test('a room known only from a list is followed without any entries in hand', () => {
    const room = roomInProgress()
    const device: Followed = { incident: room.incident, entries: [], amendments: [] }
    const posted = room.does(tina, 'message.post')
    expect(follow(device, posted)).toMatchObject({ incident: { seq: 3 }, entries: [{ seq: 3 }] })
  })

  test('an entry of a kind this version does not know only takes its place', () => {
    const { incident, entries } = roomInProgress()
    const unknown: Entry = {
      ...entries[1]!,
      seq: 3,
      at: '2027-01-01T00:00:00.000Z',
      type: 'incident.painted',
      fact: {},
    }
    expect(evolve(incident, unknown)).toEqual({ ...incident, seq: 3, lastActivityAt: unknown.at })
    expect(timeline([unknown], [])).toEqual([])
  })

  test('a page that does not end right before what is held changes nothing', () => {
    const room = fullRoom()
    const device = deviceAt(room, 4)
    expect(withOlder(device, pageOf(room, 1, 2))).toBe(device)
    expect(withOlder(device, pageOf(room, 1, 4))).toBe(device)
    expect(withOlder(device, { entries: [], amendments: [] })).toBe(device)
    expect(withOlder(device, pageOf(room, 1, 3)).entries).toEqual(room.entries)
  })

  test('an edit that a page brings before the edit itself arrives reads the same, once and in order', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post', { text: 'Lamp' })
    room.does(ed, 'message.post')
    const early = room.does(tina, 'message.edit', { seq, text: 'Lamp H3' })
    const device: Followed = { ...deviceAt(room, 4), amendments: [early] }
    const later = room.does(tina, 'message.edit', { seq, text: 'Lamp H4' })
    const between = withOlder(device, pageOf(room, 1, 3))
    expect(between.amendments).toEqual([early, later])
    expect(follow(between, later)).toMatchObject({ amendments: [early, later], entries: room.entries })
  })
})

describe('V4: what a deleted message said', () => {
  test('is gone from a device the moment the deletion arrives, edits included', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post', { text: 'My badge is 4711' })
    const edited = room.does(tina, 'message.edit', { seq, text: 'My badge is 4712' })
    const device: Followed = { ...deviceAt(room, 1), amendments: [edited] }
    const after = follow(device, room.does(ada, 'message.delete', { seq }))
    expect(JSON.stringify(device)).toContain('badge')
    expect(JSON.stringify(after)).not.toContain('badge')
  })

  test('does not come back with an older page that was underway meanwhile', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post', { text: 'My badge is 4711' })
    room.does(tina, 'message.edit', { seq, text: 'My badge is 4712' })
    room.does(ed, 'message.post')
    const device = deviceAt(room, 5)
    const underway = pageOf(room, 1, 4)
    const after = follow(device, room.does(tina, 'message.delete', { seq }))
    expect(JSON.stringify(withOlder(after as Followed, underway))).not.toContain('badge')
  })

  test('a device that replays from any seq ends equal to one that starts afresh', () => {
    const room = fullRoom()
    const devices: Followed[] = []
    const remember = () => void devices.push(deviceAt(room, 1))
    const said = [tina, tom, ed, eva].map((person) => {
      remember()
      return room.does(person, 'message.post', { text: `My badge is ${person.name}` })
    })
    remember()
    room.does(tom, 'message.edit', { seq: said[1]!.seq, text: 'My badge is 4711' })
    remember()
    for (const { seq } of said) room.does(ada, 'message.delete', { seq })
    expect(JSON.stringify(room.entries)).not.toContain('badge')
    for (const device of devices) {
      const after = followAll(device, room.entries.slice(device.incident.seq))
      expect(after).toMatchObject({ incident: fold(room.incident.id, room.entries), entries: room.entries })
    }
  })
})
