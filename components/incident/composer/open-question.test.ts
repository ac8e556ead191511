import { expect, test } from 'vitest'
import { timeline } from '../../../lib/incident/timeline'
import { ed, tina } from '../../../lib/testing/people'
import { roomInProgress } from '../../../lib/testing/rooms'
import { openQuestion } from './open-question'

test('three questions are answered one by one, the oldest first; a sentence answers whatever was asked before it', () => {
  const room = roomInProgress()
  const open = () => openQuestion(timeline(room.entries, []), tina.id)?.text
  expect(open()).toBeUndefined()
  const [valve, lamp] = ['Is V-12 closed?', 'Is H3 lit? '].map((text) => room.does(ed, 'message.post', { text }))
  room.does(ed, 'message.post', { text: 'Wait for me. https://example.com/?page=2' })
  expect(open()).toBe('Is V-12 closed?')
  room.does(tina, 'message.post', { text: 'Yes', replyTo: valve!.seq })
  expect(open()).toBe('Is H3 lit?')
  room.does(tina, 'message.post', { text: 'No', replyTo: lamp!.seq })
  expect(open()).toBeUndefined()
  room.does(ed, 'message.post', { text: 'Does it hum? See https://example.com/hum' })
  room.does(tina, 'message.post', { text: 'It hums and smells' })
  expect(open()).toBeUndefined()
  room.does(tina, 'message.post', { text: 'And you?' })
  expect(open()).toBeUndefined()
})

test('a question of the reader’s own is none, sent or still on this device: what could be deleted unsent is never answered', () => {
  const room = roomInProgress()
  room.does(tina, 'message.post', { text: 'Is Q14 the right one?' })
  const items = timeline(room.entries, []).map((item) => ({ ...item, state: { at: 'device' as const } }))
  expect(openQuestion(items, tina.id)).toBeUndefined()
  expect(openQuestion(items, ed.id)?.text).toBe('Is Q14 the right one?')
})
