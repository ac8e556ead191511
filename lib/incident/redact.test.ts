import { describe, expect, test } from 'vitest'
import { SYSTEM, SYSTEM_ID, type Actor } from '../people'
import { ada, dana, ed, emil, eva, mia, sam, sue, theo, tina, tom } from '../testing/people'
import type { TestRoom } from '../testing/room'
import { bring, fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'
import { audienceOf } from './incident'
import { headerOf, redact } from './redact'
import { accessOf, type Access } from './rights'
import { STATUSES, type Status } from './status'

/** Who may read how much, from the specification: open, in progress, on hold, resolved, closed. */
const READERS: Record<string, { who: Actor; may: Record<Status, Access> }> = {
  'the technician who raised it': { who: tina, may: always('room') },
  'a technician with a seat': { who: tom, may: always('room') },
  'the owner': { who: ed, may: { ...always('room'), open: 'preview' } },
  'an expert with a seat': { who: eva, may: { ...always('room'), open: 'preview' } },
  'an expert of the area': { who: emil, may: { ...always('header'), open: 'preview' } },
  'a technician and expert of the area': { who: dana, may: { ...always('header'), open: 'preview' } },
  'an expert and admin of the area': { who: mia, may: { ...always('header'), open: 'preview' } },
  'an admin': { who: ada, may: always('header') },
  'a technician of the area without a seat': { who: theo, may: always('nothing') },
  'an expert of another area': { who: sam, may: always('nothing') },
  'a technician of another area': { who: sue, may: always('nothing') },
  'Fieldline itself': { who: SYSTEM, may: always('room') },
}

describe('V1: what a viewer may read', () => {
  test.each(Object.keys(READERS))('%s', (name) => {
    const { who, may } = READERS[name]!
    const actual = STATUSES.map((status) => [status, accessOf(roomIn(status).incident, who)])
    expect(Object.fromEntries(actual)).toEqual(may)
  })

  test('the technician still reads after leaving; a participant who left or was removed does not', () => {
    const room = fullRoom()
    room.does(tina, 'participant.leave')
    room.does(tom, 'participant.leave')
    room.does(ed, 'participant.remove', { personId: eva.id })
    expect(accessOf(room.incident, tina)).toBe('room')
    expect(accessOf(room.incident, tom)).toBe('nothing')
    expect(accessOf(room.incident, eva)).toBe('header')
    expect(audienceOf(room.incident)).toEqual([ed.id, tina.id])
  })

  test('somebody deactivated reads nothing at all, whoever he is', () => {
    for (const person of [tina, tom, ed, eva, emil, ada]) {
      expect(accessOf(fullRoom().incident, { ...person, active: false })).toBe('nothing')
    }
  })

  test('an expert who loses the area or the role loses sight of what is not his', () => {
    const { incident } = waitingRoom()
    expect(accessOf(incident, { ...emil, areaIds: [] })).toBe('nothing')
    expect(accessOf(incident, { ...emil, roles: ['technician'] })).toBe('nothing')
  })
})

describe('V1: what is handed out', () => {
  test('the room and the preview show entries; everybody else gets their places only', () => {
    const entry = roomInProgress().does(tina, 'message.post', { text: 'My badge is 4711' })
    expect(redact(entry, 'room')).toBe(entry)
    expect(redact(entry, 'preview')).toBe(entry)
    for (const access of ['header', 'nothing'] as const) {
      const { incidentId, seq, at } = entry
      const place = { incidentId, seq, at, by: SYSTEM_ID, commandId: '', type: 'hidden', fact: null }
      expect(redact(entry, access)).toEqual(place)
    }
  })

  test('a hidden entry does not tell which message it changes', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    expect(redact(room.does(tina, 'message.delete', { seq }), 'header')).not.toHaveProperty('ref')
  })

  test('a header holds nothing that was said or described', () => {
    const room = roomInProgress()
    room.does(tina, 'incident.edit', { title: 'Conveyor 4', description: 'My badge is 4711' })
    room.does(tina, 'message.post', { text: 'My badge is 4711' })
    const header = headerOf(room.incident)
    expect(JSON.stringify(header)).not.toContain('badge')
    expect(Object.keys(header)).not.toContain('lastMessage')
    expect(header).toMatchObject({ title: 'Conveyor 4', status: 'in_progress', ownerId: ed.id })
  })
})

describe('V3: “not yours” and “does not exist”', () => {
  test('a stranger is told the very same about an incident that exists and one that does not', () => {
    const room = fullRoom()
    const about = (seq: number) => room.refusal(sam, 'message.edit', { seq })
    room.does(tina, 'message.post')
    expect(room.refusal(sam, 'participant.leave')).toEqual(room.refusal(sam, 'incident.accept'))
    expect(about(5)).toEqual(about(999))
    expect(about(5)).toEqual({ ok: false, code: 'not-found' })
  })
})

function always(access: Access): Record<Status, Access> {
  return { open: access, in_progress: access, on_hold: access, resolved: access, closed: access }
}

/** Tina’s room with Ed, Tom and Eva, in this status. */
function roomIn(status: Status): TestRoom {
  return bring(fullRoom(), status)
}
