import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { LiveContext } from '../live/hooks'
import type { LiveClient, LiveState } from '../live/state'
import { useAttaching } from './use-attaching'

test('one file that fails keeps nobody from attaching the next, or from sending', async () => {
  const names: string[] = []
  const client = {
    attach(_: string, { name }: { name: string }) {
      names.push(name)
      return names.length === 1 ? Promise.reject(new Error('the device is gone')) : Promise.resolve(true)
    },
  } as unknown as LiveClient
  const store = createStore(() => ({ uploads: [] }) as unknown as LiveState)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LiveContext value={{ store, client }}>{children}</LiveContext>
  )
  const { result } = renderHook(() => useAttaching('i'), { wrapper })
  const file = (name: string) => new File(['%PDF-1.4'], name, { type: 'text/plain' })
  act(() => result.current.add([file('first.txt'), file('second.txt')]))
  expect(result.current.preparing).toBe(2)
  await waitFor(() => expect(result.current.preparing).toBe(0))
  expect(names).toEqual(['first.txt', 'second.txt'])
  expect(result.current.refusal).toMatchObject({ code: 'file-damaged' })
})
