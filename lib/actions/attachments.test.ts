import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../people'
import { ed, eva, tina } from '../testing/people'
import { roomInProgress } from '../testing/rooms'
import { PHOTO, photo } from '../testing/usual-inputs'

function withPhoto(text = '') {
  const room = roomInProgress()
  const { seq } = room.does(tina, 'message.post', { text, attachments: [PHOTO] })
  return { room, seq, attachment: () => room.message(seq)?.attachments[0] }
}

describe('a message that brings something', () => {
  test('needs no words, and says at once what will come', () => {
    const { room, attachment } = withPhoto()
    expect(attachment()).toEqual({ ...PHOTO, parts: {}, refused: null, asked: false, drawing: [] })
    expect(room.incident.lastMessage).toMatchObject({ text: '', attached: 'photo' })
  })

  test.each([
    [photo(1, { type: 'image/heic' }), 'heic-unreadable'],
    [photo(1, { kind: 'file', name: 'IMG_1.HEIC', type: 'image/jpeg' }), 'heic-unreadable'],
    [photo(1, { type: 'image/svg+xml' }), 'file-type'],
    [photo(1, { kind: 'file', name: 'invoice.pdf.exe', type: 'application/pdf' }), 'file-type'],
    [photo(1, { kind: 'file', name: 'page.html', type: 'text/plain' }), 'file-type'],
    [photo(1, { kind: 'voice', type: 'video/mp4' }), 'file-type'],
    [photo(1, { bytes: 11 * 1024 * 1024 }), 'file-too-big'],
  ])('is refused with what is not taken: %o', (attachment, code) => {
    expect(roomInProgress().asks(tina, 'message.post', { text: 'Look', attachments: [attachment] })).toBe(code)
  })

  test('cannot bring the same thing twice, nor eleven', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => photo(index + 1))
    for (const attachments of [[PHOTO, PHOTO], eleven, []]) {
      expect(roomInProgress().asks(tina, 'message.post', { text: 'Look', attachments })).toBe('bad-input')
    }
  })

  test('can lose its words again, since something is left', () => {
    const { room, seq } = withPhoto('Look')
    room.does(tina, 'message.edit', { seq, text: '' })
    expect(room.message(seq)).toMatchObject({ text: '', attachments: [{ id: PHOTO.id }] })
  })
})

describe('what arrives', () => {
  test('is told once a part, by Fieldline alone', () => {
    const { room, seq, attachment } = withPhoto()
    room.does(SYSTEM, 'attachment.arrive', { seq, part: 'preview', bytes: 9_000 })
    room.does(SYSTEM, 'attachment.arrive', { seq })
    expect(attachment()?.parts).toMatchObject({ preview: { bytes: 9_000 }, whole: { bytes: 290_000, width: 1600 } })
    expect(room.asks(SYSTEM, 'attachment.arrive', { seq })).toBe('nothing-changed')
    expect(room.asks(ed, 'attachment.arrive', { seq, part: 'original' })).toBe('not-allowed')
  })

  test('or is refused with the reason, unless it was taken', () => {
    const { room, seq, attachment } = withPhoto()
    room.does(SYSTEM, 'attachment.refuse', { seq, reason: 'file-damaged' })
    expect(attachment()?.refused).toBe('file-damaged')
    room.does(SYSTEM, 'attachment.arrive', { seq })
    expect(room.asks(SYSTEM, 'attachment.refuse', { seq })).toBe('nothing-changed')
  })

  test('comes too late for a message that was deleted, of which no trace is left (V4)', () => {
    const { room, seq } = withPhoto('Look')
    room.does(SYSTEM, 'attachment.arrive', { seq })
    room.does(ed, 'attachment.ask', { seq })
    room.does(tina, 'message.delete', { seq })
    expect(room.asks(SYSTEM, 'attachment.arrive', { seq, part: 'original' })).toBe('message-deleted')
    expect(room.message(seq)).toMatchObject({ text: '', attachments: [] })
    expect(room.incident.lastMessage).toEqual({ seq, by: tina.id, text: '' })
    expect(JSON.stringify([room.entries, room.incident])).not.toContain(PHOTO.id)
  })
})

describe('the original', () => {
  test('is asked for once, by whoever is in the room', () => {
    const { room, seq, attachment } = withPhoto()
    expect(room.asks(eva, 'attachment.ask', { seq })).toBe('not-allowed')
    room.does(ed, 'attachment.ask', { seq })
    expect(attachment()?.asked).toBe(true)
    expect(room.asks(tina, 'attachment.ask', { seq })).toBe('nothing-changed')
  })

  test('exists of photos only', () => {
    const room = roomInProgress()
    const note = photo(1, { kind: 'voice', type: 'audio/webm', seconds: 12 })
    const { seq } = room.does(tina, 'message.post', { text: '', attachments: [note] })
    expect(room.asks(ed, 'attachment.ask', { seq, attachmentId: note.id })).toBe('not-found')
  })
})
