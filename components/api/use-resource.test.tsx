import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useResource } from './use-resource'

type Name = { name: string }
type Waiting = { path: string; answer: (body: object) => void; fail: () => void }

let asked: Waiting[] = []

beforeEach(() => {
  asked = []
  vi.stubGlobal(
    'fetch',
    (path: string) =>
      new Promise((resolve, reject) =>
        asked.push({
          path,
          answer: (body) => resolve(Response.json(body)),
          fail: () => reject(new TypeError('Failed to fetch')),
        }),
      ),
  )
})
afterEach(() => vi.unstubAllGlobals())

/** Lets a step and all that follows from it happen. */
const settled = (step: () => void) =>
  act(() => {
    step()
    return Promise.resolve()
  })

const drawn = (path: string) => renderHook(({ path }) => useResource<Name>(path), { initialProps: { path } })

it('an answer that a later question overtook is dropped', async () => {
  const { result, rerender } = drawn('/a')
  rerender({ path: '/b' })
  await settled(() => asked[1]?.answer({ ok: true, name: 'b' }))
  await settled(() => asked[0]?.answer({ ok: true, name: 'a' }))
  await waitFor(() => expect(result.current.data?.name).toBe('b'))
  expect(result.current).toMatchObject({ stale: false, loading: false, problem: undefined })
})

it('without a connection what was known stays, and says that it is not what was asked for', async () => {
  const { result, rerender } = drawn('/a')
  await settled(() => asked[0]?.answer({ ok: true, name: 'a' }))
  rerender({ path: '/b' })
  await settled(() => asked[1]?.fail())
  await waitFor(() => expect(result.current.problem?.code).toBe('no-connection'))
  expect(result.current).toMatchObject({ data: { name: 'a' }, stale: true, loading: false })
})

it('a page that came with its data asks only when the address changes', async () => {
  const first = { path: '/a', data: { name: 'seeded' }, asOf: 0 }
  const { result, rerender } = renderHook(({ path }) => useResource<Name>(path, { first }), {
    initialProps: { path: '/a' },
  })
  expect(result.current.data?.name).toBe('seeded')
  expect(asked).toHaveLength(0)
  rerender({ path: '/b' })
  await settled(() => asked[0]?.answer({ ok: true, name: 'b' }))
  expect(result.current.data?.name).toBe('b')
})

it('something that is not an answer of ours is a problem, not a crash', async () => {
  const { result } = drawn('/a')
  await settled(() => asked[0]?.answer(['<html>']))
  await waitFor(() => expect(result.current.problem?.code).toBe('no-answer'))
})
