import { expect, it } from 'vitest'
import type { OutboxItem } from '../state'
import { nextPart } from './next-part'
import { madeUpload } from '../testing/uploads'

const posted = { incidentId: 'i', commandId: 'c1' }
const item = (state: OutboxItem['state'], id = 'c1', incidentId = 'i'): OutboxItem => ({
  command: { id, incidentId, name: 'message.post', input: { text: '' } },
  writtenAt: 0,
  state,
})

function order(...uploads: ReturnType<typeof madeUpload>[]): string[] {
  const sent: string[] = []
  let left = uploads
  for (let next = nextPart(left, []); next; next = nextPart(left, [])) {
    const { upload, part } = next
    sent.push(`${part.part} ${upload.attachment.id}`)
    left = left.map((each) => (each === upload ? { ...each, parts: each.parts.filter((one) => one !== part) } : each))
  }
  return sent
}

it('previews go first, then voice, then pictures, then files, the older ones first', () => {
  const photos = ['p1', 'p2'].map((id) => madeUpload(id, 'photo', { posted, parts: ['preview', 'whole'] }))
  const others = [madeUpload('f1', 'file', { posted }), madeUpload('v1', 'voice', { posted })]
  expect(order(...others, ...photos.toReversed())).toEqual([
    ...['preview p1', 'preview p2', 'whole v1', 'whole p1', 'whole p2', 'whole f1'],
  ])
})

it('words go before bytes, and bytes only of messages that the server has', () => {
  const photo = madeUpload('p1', 'photo', { posted })
  expect(nextPart([photo], [item('waiting', 'c2')])).toBeUndefined()
  expect(nextPart([photo], [item('refused')])).toBeUndefined()
  expect(nextPart([photo], [{ ...item('sending'), answered: 7 }])?.upload).toBe(photo)
  expect(nextPart([madeUpload('p2', 'photo', {})], [])).toBeUndefined()
  expect(nextPart([madeUpload('p3', 'photo', { posted, state: 'refused' })], [])).toBeUndefined()
})

it('a room whose words the server cannot take now holds back its own pictures, and no others', () => {
  const photo = madeUpload('p1', 'photo', { posted })
  const stuck: OutboxItem = { ...item('waiting', 'c2', 'other'), stuck: true }
  expect(nextPart([photo], [stuck, item('waiting', 'c3', 'other')])?.upload).toBe(photo)
  expect(nextPart([photo], [stuck, item('waiting', 'c3', 'third')])).toBeUndefined()
  expect(nextPart([photo], [{ ...item('waiting', 'c2'), stuck: true }])).toBeUndefined()
})
