import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ed } from '../../lib/testing/people'
import { LiveContext } from '../live/hooks'
import type { LiveClient, LiveState } from '../live/state'
import { createStore } from 'zustand/vanilla'
import { useVoiceNote } from './use-voice-note'

const recordings = vi.hoisted(() => ({ left: () => Promise.resolve([]), forget: vi.fn(() => Promise.resolve()) }))
vi.mock('../live/device/recordings', () => ({ recordingsOf: () => recordings }))
vi.mock('./record-kept', () => ({
  recordKept: () => Promise.resolve({ stop: () => Promise.resolve([new Uint8Array([1])]) }),
}))

it.each([
  [true, 1],
  [false, 0],
])('what was recorded is forgotten once the note is safe elsewhere, and not before: %s', async (safe, times) => {
  recordings.forget.mockClear()
  const live = { store: createStore(() => ({ me: ed }) as unknown as LiveState), client: {} as LiveClient }
  const onNote = vi.fn(() => Promise.resolve(safe))
  const { result } = renderHook(() => useVoiceNote('i', onNote), {
    wrapper: ({ children }) => <LiveContext value={live}>{children}</LiveContext>,
  })
  await act(() => {
    result.current.start()
    return vi.dynamicImportSettled()
  })
  await act(() => Promise.all([result.current.send(), result.current.send()]))
  expect(onNote).toHaveBeenCalledOnce()
  expect(recordings.forget).toHaveBeenCalledTimes(times)
})
