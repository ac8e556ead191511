import { describe, expect, test } from 'vitest'
import { ada, ed, tina, tom } from '../testing/people'
import { MINUTE } from '../testing/room'
import { fullRoom, roomInProgress } from '../testing/rooms'

describe('editing a message', () => {
  test('the author edits it: it reads anew, marked with the time', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    room.wait(MINUTE)
    const entry = room.does(tina, 'message.edit', { seq, text: 'Lamp H3 is red.' })
    expect(entry).toMatchObject({ ref: seq, fact: { text: 'Lamp H3 is red.' } })
    expect(room.message(seq)).toMatchObject({ text: 'Lamp H3 is red.', editedAt: entry.at, deletedBy: null })
    expect(room.incident.lastMessage).toMatchObject({ seq, text: 'Lamp H3 is red.' })
  })

  test('the line in the lists keeps showing the newest message when an older one is edited', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post', { text: 'Lamp is red' })
    room.does(ed, 'message.post', { text: 'Which one?' })
    room.does(tina, 'message.edit', { seq, text: 'Lamp H3 is red' })
    expect(room.incident.lastMessage?.text).toBe('Which one?')
    expect(room.incident.messageCount).toBe(2)
  })

  test('nobody edits what somebody else wrote', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    for (const person of [ed, ada]) expect(room.asks(person, 'message.edit', { seq })).toBe('author-only')
  })

  test('ten minutes later it is too late', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    room.wait(10 * MINUTE)
    expect(room.asks(tina, 'message.edit', { seq })).toBe('allowed')
    room.wait(1)
    expect(room.refusal(tina, 'message.edit', { seq })).toMatchObject({
      code: 'edit-too-late',
      params: { minutes: 10 },
    })
  })

  test('a deleted message stays deleted', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    room.does(tina, 'message.delete', { seq })
    expect(room.asks(tina, 'message.edit', { seq })).toBe('message-deleted')
  })

  test('a message is not emptied by editing, and the same words change nothing', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post', { text: 'Lamp is red' })
    expect(room.asks(tina, 'message.edit', { seq, text: '  ' })).toBe('text-needed')
    expect(room.asks(tina, 'message.edit', { seq, text: 'Lamp is red ' })).toBe('nothing-changed')
  })

  test('nothing is edited in a closed room', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post')
    room.does(ed, 'incident.close')
    expect(room.asks(tina, 'message.edit', { seq })).toBe('closed-room')
  })

  test('an author who left cannot edit; one who waits for somebody to accept cannot yet', () => {
    const room = fullRoom()
    const { seq } = room.does(tom, 'message.post')
    room.does(ed, 'incident.return')
    expect(room.asks(tom, 'message.edit', { seq })).toBe('not-yet-accepted')
    const { seq: hers } = room.does(tina, 'message.post')
    room.does(ed, 'incident.accept')
    room.does(tina, 'participant.leave')
    expect(room.asks(tina, 'message.edit', { seq: hers })).toBe('not-seated')
  })

  test('what is no message cannot be edited', () => {
    const room = roomInProgress()
    expect(room.asks(tina, 'message.edit', { seq: 1 })).toBe('not-found')
    expect(room.asks(tina, 'message.edit', { seq: 99 })).toBe('not-found')
  })
})
