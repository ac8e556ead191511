import { expect, it } from 'vitest'
import type { OutboxItem } from '../state'
import { madeUpload } from '../testing/uploads'
import { unsentCount } from './unsent-count'

function message(id: string, text: string, state: OutboxItem['state'] = 'waiting'): OutboxItem {
  return { command: { id, incidentId: 'i', name: 'message.post', input: { text } }, writtenAt: 0, state }
}

it('people count words and pictures: a message that only brings pictures is none', () => {
  const posted = { incidentId: 'i', commandId: 'c1' }
  const uploads = ['p1', 'p2'].map((id) => madeUpload(id, 'photo', { posted, parts: ['preview', 'whole'] }))
  expect(unsentCount({ outbox: [message('c1', '')], uploads })).toMatchObject({ items: 2, requests: 5, refused: 0 })
  expect(unsentCount({ outbox: [message('c1', 'Look')], uploads }).items).toBe(3)
})

it('what has arrived of a picture is not counted again, and what waits with an unfinished text not yet', () => {
  const posted = { incidentId: 'i', commandId: 'c1' }
  const half = madeUpload('p1', 'photo', { posted })
  const uploads = [
    { ...half, parts: [{ part: 'whole' as const, bytes: 1_000, sent: 600 }] },
    madeUpload('p2', 'photo', {}),
  ]
  expect(unsentCount({ outbox: [], uploads })).toMatchObject({ items: 1, bytes: 400 })
})

it('bytes are weighed as they travel, and one room is counted alone', () => {
  const one = unsentCount({ outbox: [message('c1', 'a')], uploads: [] }).bytes
  expect(unsentCount({ outbox: [message('c1', 'aé')], uploads: [] }).bytes).toBe(one + 2)
  expect(unsentCount({ outbox: [message('c1', 'a')], uploads: [] }, 'other').items).toBe(0)
})

it('what was refused waits for a person, not for the network', () => {
  const refused = madeUpload('p1', 'photo', { posted: { incidentId: 'i', commandId: 'c0' }, state: 'refused' })
  const count = unsentCount({ outbox: [message('c1', 'a', 'refused')], uploads: [refused] })
  expect(count).toMatchObject({ items: 0, refused: 2 })
})

it('what a refused message would bring waits with it: nothing is on its way', () => {
  const photo = madeUpload('p1', 'photo', { posted: { incidentId: 'i', commandId: 'c1' }, parts: ['preview', 'whole'] })
  const count = unsentCount({ outbox: [message('c1', 'a', 'refused')], uploads: [photo] })
  expect(count).toEqual({ items: 0, bytes: 0, requests: 0, refused: 1 })
})
