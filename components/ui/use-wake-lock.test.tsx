import { cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useWakeLock } from './use-wake-lock'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  show('visible')
})

function show(state: DocumentVisibilityState) {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
  document.dispatchEvent(new Event('visibilitychange'))
}

test('the screen is kept on, taken again when the page is back, and let go in the end', async () => {
  const release = vi.fn(() => Promise.resolve())
  const request = vi.fn(() => Promise.resolve({ release }))
  vi.stubGlobal('navigator', { wakeLock: { request } })
  const { result, unmount } = renderHook(() => useWakeLock(true))
  await waitFor(() => expect(request).toHaveBeenCalledTimes(1))
  show('hidden')
  expect(request).toHaveBeenCalledTimes(1)
  show('visible')
  await waitFor(() => expect(request).toHaveBeenCalledTimes(2))
  expect(result.current).toBe(false)
  unmount()
  expect(release).toHaveBeenCalled()
})

test.each([
  ['has none', {}],
  ['refuses', { wakeLock: { request: () => Promise.reject(new Error('low battery')) } }],
])('a browser that %s is said to', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator)
  const { result, rerender } = renderHook(({ wanted }) => useWakeLock(wanted), { initialProps: { wanted: true } })
  await waitFor(() => expect(result.current).toBe(true))
  rerender({ wanted: false })
  expect(result.current).toBe(false)
})
