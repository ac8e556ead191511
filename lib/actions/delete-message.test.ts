import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../people'
import { ada, ed, emil, tina, tom } from '../testing/people'
import { DAY } from '../testing/room'
import { fullRoom, roomInProgress } from '../testing/rooms'

describe('deleting a message', () => {
  test('V4: the author deletes it: its words are gone from the message, its edits, and the list’s last line', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post', { text: 'My badge is 4711' })
    room.does(tina, 'message.edit', { seq, text: 'My badge is 4712' })
    room.does(tina, 'message.delete', { seq })
    expect(room.message(seq)).toMatchObject({ text: '', deletedBy: tina.id })
    expect(JSON.stringify([room.incident, room.entries])).not.toContain('badge')
  })

  test('its place stays, and it still counts', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    room.does(tina, 'message.delete', { seq })
    expect(room.entries.map((entry) => entry.type)).toContain('message.posted')
    expect(room.incident).toMatchObject({ messageCount: 1, lastMessage: { seq, by: tina.id, text: '' } })
  })

  test('the line in the lists keeps showing the newest message when an older one is deleted', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    room.does(ed, 'message.post', { text: 'Which one?' })
    room.does(tina, 'message.delete', { seq })
    expect(room.incident.lastMessage?.text).toBe('Which one?')
  })

  test('the author may delete long afterwards', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    room.wait(20 * DAY)
    expect(room.asks(tina, 'message.delete', { seq })).toBe('allowed')
  })

  test('an admin takes any message away, in a closed room too', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    room.does(ed, 'incident.close')
    room.does(ada, 'message.delete', { seq })
    expect(room.message(seq)).toMatchObject({ text: '', deletedBy: ada.id })
  })

  test('nobody else deletes what somebody wrote, not even the owner', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    for (const person of [ed, emil, SYSTEM]) expect(room.asks(person, 'message.delete', { seq })).toBe('author-only')
  })

  test('an author without a seat, or in a closed room, cannot', () => {
    const room = fullRoom()
    const { seq } = room.does(tina, 'message.post')
    const { seq: toms } = room.does(tom, 'message.post')
    room.does(tina, 'participant.leave')
    expect(room.asks(tina, 'message.delete', { seq })).toBe('not-seated')
    room.does(ed, 'incident.close')
    expect(room.asks(tom, 'message.delete', { seq: toms })).toBe('closed-room')
  })

  test('it is deleted once', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    room.does(tina, 'message.delete', { seq })
    expect(room.asks(tina, 'message.delete', { seq })).toBe('message-deleted')
    expect(room.asks(ada, 'message.delete', { seq })).toBe('message-deleted')
  })

  test('what is no message cannot be deleted', () => {
    expect(roomInProgress().asks(ada, 'message.delete', { seq: 1 })).toBe('not-found')
  })
})
