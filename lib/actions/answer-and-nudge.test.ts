import { describe, expect, test } from 'vitest'
import { ed, eva, tina, tom } from '../testing/people'
import { MINUTE } from '../testing/room'
import { bring, fullRoom, waitingRoom } from '../testing/rooms'

describe('answering the area’s questions', () => {
  test('whoever raised it answers while it waits, each question once, and may think better of it', () => {
    const room = waitingRoom()
    room.does(tina, 'incident.answer', { question: 'Is anybody hurt?', answer: 'I think so' })
    room.does(tina, 'incident.answer', { question: 'Does it stand?', answer: 'Yes' })
    room.does(tina, 'incident.answer', { question: 'Is anybody hurt?', answer: 'Nobody' })
    expect(room.incident.answers).toEqual([
      { question: 'Is anybody hurt?', answer: 'Nobody' },
      { question: 'Does it stand?', answer: 'Yes' },
    ])
    expect(room.asks(tina, 'incident.answer', { question: 'Does it stand?', answer: 'Yes' })).toBe('nothing-changed')
    expect(room.asks(tina, 'incident.answer', { question: 'Does it stand?', answer: ' ' })).toBe('text-needed')
  })

  test('a list that everybody’s screen carries has an end', () => {
    const room = waitingRoom()
    for (let at = 0; at < 30; at += 1) room.does(tina, 'incident.answer', { question: `Question ${at}`, answer: 'Yes' })
    expect(room.asks(tina, 'incident.answer', { question: 'One more', answer: 'Yes' })).toBe('not-allowed')
    expect(room.asks(tina, 'incident.answer', { question: 'Question 3', answer: 'No' })).toBe('allowed')
  })
})

describe('asking once more whether it works', () => {
  test('is the owner’s, while it is resolved, and at most once an hour', () => {
    const room = bring(fullRoom(), 'resolved')
    const { quietSince, stateSeq } = room.incident
    room.does(ed, 'incident.nudge')
    expect(room.incident).toMatchObject({ quietSince, stateSeq, nudgedAt: room.incident.lastActivityAt })
    room.wait(59 * MINUTE)
    expect(room.asks(ed, 'incident.nudge')).toBe('nudged-lately')
    room.wait(MINUTE)
    expect(room.asks(ed, 'incident.nudge')).toBe('allowed')
    for (const person of [tina, tom, eva]) expect(room.asks(person, 'incident.nudge')).toBe('owner-only')
  })

  test('begins anew with the next proposal', () => {
    const room = bring(fullRoom(), 'resolved')
    room.does(ed, 'incident.nudge')
    room.does(tina, 'incident.not-fixed')
    expect(room.incident.nudgedAt).toBeNull()
    expect(room.asks(ed, 'incident.nudge')).toBe('wrong-status')
    room.does(ed, 'incident.propose')
    expect(room.asks(ed, 'incident.nudge')).toBe('allowed')
  })
})

describe('when it first got an owner', () => {
  test('stays, whatever comes after, and is forgotten with an accept that was taken back', () => {
    const room = waitingRoom()
    room.does(ed, 'incident.accept')
    const first = room.incident.acceptedAt
    room.does(ed, 'incident.undo-accept')
    expect([first, room.incident.acceptedAt]).toEqual([room.entries[1]?.at, null])
    room.wait(MINUTE)
    room.does(eva, 'incident.accept')
    const { acceptedAt } = room.incident
    expect(acceptedAt).toBe(room.incident.stateAt)
    room.wait(MINUTE)
    room.does(eva, 'incident.return')
    room.wait(MINUTE)
    room.does(ed, 'incident.accept')
    room.does(ed, 'incident.undo-accept')
    expect(room.incident.acceptedAt).toBe(acceptedAt)
  })
})
