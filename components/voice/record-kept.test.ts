import { expect, it, vi } from 'vitest'
import { tellAllTabs } from '../live/device/tabs'
import { recordKept } from './record-kept'

type Hear = (bytes: Uint8Array<ArrayBuffer>) => void

const microphone = vi.hoisted(() => ({ onBytes: undefined as Hear | undefined }))
vi.mock('./record', () => ({
  record({ onBytes }: { onBytes: Hear }) {
    microphone.onBytes = onBytes
    return Promise.resolve({ stop: () => Promise.resolve() })
  },
}))

it('nothing more is written once another tab has signed out, and the microphone is let go', async () => {
  const keep = vi.fn(() => Promise.resolve())
  const onLost = vi.fn()
  const recordings = { keep, left: vi.fn(), hold: vi.fn(), forget: vi.fn() }
  const { stop } = await recordKept(recordings, { onSound: () => undefined, onLost })
  microphone.onBytes?.(new Uint8Array([1]))
  await expect.poll(() => keep).toHaveBeenCalledOnce()
  tellAllTabs({ kind: 'wiped' })
  await expect.poll(() => onLost).toHaveBeenCalled()
  microphone.onBytes?.(new Uint8Array([2]))
  await stop()
  expect(keep).toHaveBeenCalledOnce()
})
