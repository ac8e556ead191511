import { expect, it } from 'vitest'
import { madeUpload } from '../../live/testing/uploads'
import { progressOf } from './upload-progress'

it('progress is of all that one message brings: what has gone, what is going, what waits', () => {
  const attachments = ['a', 'b', 'c'].map((id) => ({ id, bytes: 1_000 }))
  const going = madeUpload('b', 'photo', {})
  const uploads = [
    { ...going, parts: [{ part: 'whole' as const, bytes: 1_000, sent: 400 }] },
    madeUpload('c', 'photo', { parts: ['preview', 'whole'] }),
  ]
  expect(progressOf(attachments, uploads)).toEqual({ sent: 1_400, total: 3_000 })
})

it('there is none once everything is there', () => {
  expect(progressOf([{ id: 'a', bytes: 1_000 }], [madeUpload('b', 'photo', {})])).toBeNull()
})
