import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../people'
import { ada, ed, emil, eva, sam, tina, tom } from '../testing/people'
import { MINUTE } from '../testing/room'
import { bring, closedRoom, fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('a message that arrives after the closing (X15)', () => {
  test('is taken if its writer had not seen the closing, and offers to re-open', () => {
    const room = roomInProgress()
    const seenSeq = room.incident.seq
    room.does(ed, 'incident.close')
    expect(room.asks(tina, 'message.post', { seenSeq: seenSeq + 1 })).toBe('closed-room')
    const { fact, seq } = room.does(tina, 'message.post', { text: 'It trips again', seenSeq })
    expect(fact).toEqual({ text: 'It trips again', late: true })
    expect(room.incident).toMatchObject({ status: 'closed', outcome: 'solved', stateSeq: 3, lateSeq: seq })
    expect(room.message(seq)).toMatchObject({ late: true })
    room.does(tina, 'incident.reopen')
    expect(room.incident).toMatchObject({ status: 'open', lateSeq: null })
  })

  test('is refused from whoever was removed, or could not write before', () => {
    const room = fullRoom()
    const seenSeq = room.incident.seq
    room.does(ed, 'participant.remove', { personId: tom.id })
    room.does(ed, 'incident.close')
    expect(room.asks(tom, 'message.post', { seenSeq })).toBe('not-found')
    const withdrawn = fullRoom()
    withdrawn.does(ed, 'incident.return')
    const waited = withdrawn.incident.seq
    withdrawn.does(tina, 'incident.withdraw')
    expect(withdrawn.asks(tom, 'message.post', { seenSeq: waited })).toBe('closed-room')
    expect(withdrawn.asks(tina, 'message.post', { seenSeq: waited })).toBe('allowed')
  })

  test('says when it was written if that is more than a minute ago, by a clock that can be right', () => {
    const room = roomInProgress()
    room.wait(60 * MINUTE)
    const written = (ms: number) => new Date(room.now + ms).toISOString()
    const factOf = (ms: number) => room.does(tina, 'message.post', { writtenAt: written(ms) }).fact
    expect(factOf(-31 * MINUTE)).toMatchObject({ writtenAt: written(-31 * MINUTE) })
    for (const ms of [-MINUTE, 0, MINUTE, -61 * MINUTE]) expect(factOf(ms)).toEqual({ text: 'Which lamp is on?' })
  })
})

describe('posting a message', () => {
  test('everybody seated writes while it is in progress, on hold or resolved', () => {
    for (const status of ['in_progress', 'on_hold', 'resolved'] as const) {
      const room = bring(fullRoom(), status)
      for (const person of [tina, ed, tom, eva]) expect(room.asks(person, 'message.post')).toBe('allowed')
    }
  })

  test('the message is the room’s last, counted, and kept as it was written', () => {
    const room = roomInProgress()
    const entry = room.does(tina, 'message.post', { text: '  Lamp H3\nis red.\n' })
    expect(entry.fact).toEqual({ text: 'Lamp H3\nis red.' })
    expect(room.incident.messageCount).toBe(1)
    expect(room.incident.lastMessage).toEqual({ seq: 3, by: tina.id, text: 'Lamp H3 is red.' })
  })

  test('a message changes neither status nor owner: nobody’s button becomes stale by it', () => {
    const room = roomInProgress()
    const { stateSeq, stateAt, detailsSeq } = room.incident
    room.does(tina, 'message.post')
    expect(room.incident).toMatchObject({ stateSeq, stateAt, detailsSeq })
  })

  test('the technician writes while it waits; an expert who looks in does not', () => {
    const room = waitingRoom()
    expect(room.asks(tina, 'message.post')).toBe('allowed')
    expect(room.asks(ed, 'message.post')).toBe('not-allowed')
  })

  test('a technician with a seat waits with writing until somebody accepts again', () => {
    const room = fullRoom()
    room.does(ed, 'incident.return')
    expect(room.asks(tom, 'message.post')).toBe('not-yet-accepted')
  })

  test('nobody writes in a closed room (X24)', () => {
    const room = closedRoom()
    expect(room.asks(tina, 'message.post')).toBe('closed-room')
    expect(room.asks(ed, 'message.post')).toBe('closed-room')
  })

  test('a removed technician’s message is refused on arrival (X14)', () => {
    const room = fullRoom()
    room.does(ed, 'participant.remove', { personId: tom.id })
    expect(room.asks(tom, 'message.post')).toBe('not-found')
  })

  test('experts without a seat, admins, strangers and Fieldline itself do not write', () => {
    const room = roomInProgress()
    for (const person of [emil, ada, SYSTEM]) expect(room.asks(person, 'message.post')).toBe('not-allowed')
    expect(room.asks(sam, 'message.post')).toBe('not-found')
  })

  test('an empty message is no message', () => {
    expect(roomInProgress().asks(tina, 'message.post', { text: ' \n\t ' })).toBe('text-needed')
  })

  test('a message that is too long, or no text, is not understood; what no keyboard types is left out', () => {
    const room = roomInProgress()
    for (const text of ['x'.repeat(10_001), 7, null]) {
      expect(room.send(tina, 'message.post', { text })).toMatchObject({ code: 'bad-input' })
    }
    expect(room.send(tina, 'message.post', { text: 'a\u0000\u001b\u202eb' })).toMatchObject({ fact: { text: 'ab' } })
    expect(room.send(tina, 'message.post', { text: '\u0000' })).toMatchObject({ code: 'text-needed' })
    expect(room.asks(tina, 'message.post', { text: 'x'.repeat(10_000) })).toBe('allowed')
    expect(room.asks(tina, 'message.post', { text: 'Größe 👷🏽‍♀️ ١٢٣ 日本' })).toBe('allowed')
  })
})

describe('an answer', () => {
  test('names the message it answers, and the pad it was tapped on, until its words are changed', () => {
    const room = roomInProgress()
    const asked = room.does(ed, 'message.post', { text: 'Is V-12 closed?' })
    const { seq, fact } = room.does(tina, 'message.post', { text: 'Yes', replyTo: asked.seq, pad: 'yes' })
    expect(fact).toEqual({ text: 'Yes', replyTo: asked.seq, pad: 'yes' })
    expect(room.message(seq)).toMatchObject({ replyTo: asked.seq, pad: 'yes' })
    room.does(tina, 'message.edit', { seq, text: 'Not quite' })
    expect(room.message(seq)).toMatchObject({ text: 'Not quite', replyTo: asked.seq, pad: null })
  })

  test('names no message that is not there yet, and no pad that does not exist', () => {
    const room = roomInProgress()
    expect(room.asks(tina, 'message.post', { replyTo: room.incident.seq + 1 })).toBe('not-found')
    expect(room.send(tina, 'message.post', { text: 'Yes', pad: 'maybe' })).toMatchObject({ code: 'bad-input' })
  })
})
