import { describe, expect, test } from 'vitest'
import { ada, ed, eva, tina, tom } from '../testing/people'
import { closedRoom, fullRoom, roomInProgress, waitingRoom } from '../testing/rooms'

describe('editing title and description', () => {
  test('the technician who raised it and the owner edit it, and the old text stays in the history', () => {
    const room = roomInProgress()
    const byTina = room.does(tina, 'incident.edit', { title: 'Conveyor 4, left side' })
    expect(byTina.fact).toMatchObject({ title: 'Conveyor 4, left side', before: { title: 'Conveyor 4 stops' } })
    room.does(ed, 'incident.edit', { description: 'Lamp H3 is red.' })
    expect(room.incident).toMatchObject({ description: 'Lamp H3 is red.', detailsSeq: 4 })
  })

  test('the technician may edit while it waits, and after leaving the room', () => {
    expect(waitingRoom().asks(tina, 'incident.edit')).toBe('allowed')
    const room = roomInProgress()
    room.does(tina, 'participant.leave')
    expect(room.asks(tina, 'incident.edit')).toBe('allowed')
  })

  test('other participants, experts of the area and admins cannot edit', () => {
    const room = fullRoom()
    for (const person of [tom, eva, ada]) expect(room.asks(person, 'incident.edit')).toBe('not-allowed')
  })

  test('two people edit at once: the second gets both texts, and nothing is lost (X16)', () => {
    const room = roomInProgress()
    const { detailsSeq } = room.incident
    room.does(tina, 'incident.edit', { title: 'Conveyor 4, left side' })
    expect(room.refusal(ed, 'incident.edit', { title: 'Conveyor 4 motor', detailsSeq })).toMatchObject({
      code: 'edit-conflict',
      details: {
        theirs: { title: 'Conveyor 4, left side', description: '', detailsSeq: 3 },
        yours: { title: 'Conveyor 4 motor', description: '' },
      },
    })
    expect(room.incident.title).toBe('Conveyor 4, left side')
  })

  test('two people write the same text: the second changes nothing', () => {
    const room = roomInProgress()
    const same = { title: 'Conveyor 4, left side', detailsSeq: room.incident.detailsSeq }
    room.does(tina, 'incident.edit', same)
    expect(room.asks(ed, 'incident.edit', same)).toBe('nothing-changed')
  })

  test('a message in between is no conflict', () => {
    const room = roomInProgress()
    const { detailsSeq } = room.incident
    room.does(tina, 'message.post')
    expect(room.asks(ed, 'incident.edit', { detailsSeq })).toBe('allowed')
  })

  test('a closed incident is not edited', () => {
    expect(closedRoom().asks(tina, 'incident.edit')).toBe('closed-room')
  })

  test('the title can be taken away', () => {
    const room = roomInProgress()
    room.does(tina, 'incident.edit', { title: '' })
    expect(room.incident.title).toBe('')
  })
})
