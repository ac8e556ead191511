import { vi, expect, it } from 'vitest'
import type { Message } from '../../../lib/incident/messages'
import { draw } from '../../testing/draw'
import { LateNote } from './late-note'

vi.useFakeTimers({ now: Date.parse('2026-05-04T12:00:00.000Z'), toFake: ['Date'] })

function noteOf(message: Partial<Message>): string | null {
  const about = { at: '2026-05-04T10:02:00.000Z', late: false, writtenAt: null, ...message }
  return draw(<LateNote message={about as Message} />).container.textContent
}

it('a message that was long under way says when it was written and when it came', () => {
  expect(noteOf({ writtenAt: '2026-05-04T09:31:00.000Z' })).toBe('Written 09:31, arrived 10:02')
})

it('one that its writer sent before he knew of the closing says that first', () => {
  expect(noteOf({ late: true })).toBe('Written before closing')
  expect(noteOf({ late: true, writtenAt: '2026-05-03T09:31:00.000Z' })).toBe(
    'Written before closing·Written Sun, 09:31, arrived 10:02',
  )
})
