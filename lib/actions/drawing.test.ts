import { describe, expect, test } from 'vitest'
import { MOST_STROKES, type Stroke } from '../drawing'
import { ed, eva, tina } from '../testing/people'
import { fullRoom, roomInProgress } from '../testing/rooms'
import { ARROW, PHOTO, photo } from '../testing/usual-inputs'

function withPhoto(room = roomInProgress()) {
  const { seq } = room.does(tina, 'message.post', { text: '', attachments: [PHOTO] })
  return { room, seq, drawing: () => room.message(seq)?.attachments[0]?.drawing ?? [] }
}

const text: Stroke = { tool: 'text', colour: 'red', points: [[0.5, 0.5]], text: 'Here' }

describe('drawing on a photo', () => {
  test('both sides draw on one layer; the photo stays as it is', () => {
    const { room, seq, drawing } = withPhoto()
    room.does(ed, 'drawing.add')
    room.does(tina, 'drawing.add', { stroke: text })
    expect(drawing()).toMatchObject([
      { ...ARROW, by: ed.id },
      { ...text, by: tina.id },
    ])
    expect(room.message(seq)?.attachments[0]).toMatchObject(PHOTO)
    expect(room.incident.lastMessage?.seq).toBe(seq)
  })

  test('arrows and markers are called 1, 2, 3, whoever draws them', () => {
    const { room, drawing } = withPhoto()
    const marker: Stroke = { tool: 'marker', colour: 'white', points: [[0, 1]] }
    room.does(ed, 'drawing.add')
    room.does(ed, 'drawing.add', { stroke: text })
    room.does(tina, 'drawing.add', { stroke: marker })
    expect(drawing().map(({ number }) => number)).toEqual([1, undefined, 2])
  })

  test('a stroke that is none is not understood', () => {
    const { room } = withPhoto()
    const odd = [
      { ...ARROW, points: [[0, 0]] },
      {
        ...ARROW,
        points: [
          [0, 0],
          [1.2, 0],
        ],
      },
      { ...ARROW, text: 'Here' },
      { ...text, text: ' ' },
      { ...ARROW, tool: 'brush' },
      { ...ARROW, colour: 'url(#x)' },
      { ...ARROW, tool: 'pen', points: Array.from({ length: 201 }, () => [0, 0]) },
    ]
    for (const stroke of odd) expect(room.asks(ed, 'drawing.add', { stroke: stroke as Stroke })).toBe('bad-input')
  })

  test('only photos are drawn on, and only in messages that are there', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post', {
      attachments: [photo(901, { kind: 'voice', type: 'audio/mpeg' })],
    })
    expect(room.asks(ed, 'drawing.add', { attachmentId: photo(901).id })).toBe('not-found')
    expect(room.asks(ed, 'drawing.add', { seq: 1 })).toBe('not-found')
    room.does(tina, 'message.delete', { seq })
    expect(room.asks(ed, 'drawing.add', { seq, attachmentId: photo(901).id })).toBe('message-deleted')
  })

  test('a photo that is full says so, until something is taken back', () => {
    const { room } = withPhoto()
    for (let strokes = 0; strokes < MOST_STROKES; strokes += 1) room.does(ed, 'drawing.add')
    expect(room.refusal(tina, 'drawing.add')).toMatchObject({ code: 'photo-full', params: { most: MOST_STROKES } })
    room.does(ed, 'drawing.undo')
    expect(room.asks(tina, 'drawing.add')).toBe('allowed')
  })
})

describe('taking a stroke back', () => {
  test('takes one’s own newest, and the one before when done again', () => {
    const { room, drawing } = withPhoto(fullRoom())
    const { seq: first } = room.does(ed, 'drawing.add')
    room.does(ed, 'drawing.add')
    const { seq: others } = room.does(eva, 'drawing.add')
    room.does(ed, 'drawing.undo')
    expect(drawing().map(({ seq }) => seq)).toEqual([first, others])
    room.does(ed, 'drawing.undo')
    expect(drawing().map(({ seq }) => seq)).toEqual([others])
    expect(room.asks(ed, 'drawing.undo')).toBe('nothing-drawn')
  })
})

test('V4: what was drawn goes with the message', () => {
  const { room, seq, drawing } = withPhoto()
  room.does(ed, 'drawing.add', { stroke: text })
  room.does(ed, 'drawing.undo')
  room.does(tina, 'message.delete', { seq })
  expect(drawing()).toEqual([])
  expect(JSON.stringify(room.entries)).not.toContain('Here')
})
