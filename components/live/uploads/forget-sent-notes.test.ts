import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ed } from '../../../lib/testing/people'
import { memoryDevice } from '../device/memory-device'
import type { LiveState } from '../state'
import { forgetSentNotes } from './forget-sent-notes'
import type { Upload } from './upload'

const kept = vi.hoisted(() => new Map<string, Uint8Array<ArrayBuffer>[]>())
vi.mock('../device/recordings', () => ({
  recordingsOf: (_: string, key: string) => ({
    left: () => Promise.resolve(kept.get(key) ?? []),
    forget: () => Promise.resolve(kept.delete(key)),
  }),
}))

const bytes = (...values: number[]) => new Uint8Array(values)

/** A note of four bytes that was sent from a device on which these pieces were left. */
async function sendNote(draft: string, kind: 'voice' | 'file' = 'voice') {
  const device = memoryDevice()
  const upload: Upload = {
    attachment: { id: 'a', kind, name: 'voice-note.mp3', type: 'audio/mpeg', bytes: 4 },
    ...{ draft, posted: { incidentId: 'room', commandId: 'c' }, parts: [], state: 'sending' },
  }
  await device.uploads.put(upload, { whole: new Blob([bytes(1, 2, 3, 4)]) })
  const store = createStore(() => ({ me: ed, uploads: [upload] }) as unknown as LiveState)
  forgetSentNotes(store, device)
  store.setState({ uploads: [{ ...upload, state: 'waiting' }] })
  await new Promise((done) => setTimeout(done))
  const before = left()
  store.setState({ uploads: [] })
  return before
}
const left = () => [...kept.keys()]
const pause = () => new Promise((done) => setTimeout(done, 20))

it.each([
  ['all of it', 'voice-room', [bytes(1, 2), bytes(3, 4)]],
  ['the beginning, on a full device', 'voice-room', [bytes(1, 2)]],
  ['what was attached to a form', 'room', [bytes(1, 2, 3, 4)]],
])('what was recorded of a note is forgotten once that was sent, and not before: %s', async (_, draft, pieces) => {
  kept.set('room', pieces)
  expect(await sendNote(draft)).toEqual(['room'])
  await expect.poll(left).toEqual([])
})

it('another note that is there by then is kept, and nothing else that is sent forgets one', async () => {
  kept.set('room', [bytes(1, 9)])
  await sendNote('voice-room')
  await pause()
  expect(left()).toEqual(['room'])
  kept.set('room', [bytes(1, 2, 3, 4)])
  await sendNote('room', 'file')
  await pause()
  expect(left()).toEqual(['room'])
})
