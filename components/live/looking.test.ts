import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Entry } from '../../lib/incident/entry'
import { ARROW } from '../../lib/testing/usual-inputs'
import { noteDrawn, noteLook } from './looking'
import type { LiveState } from './state'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const look = { kind: 'photo', incidentId: 'i', personId: 'aya', attachmentId: 'a', stroke: ARROW } as const
const drawn = { incidentId: 'i', by: 'aya', type: 'drawing.added' } as Entry

function storeOf() {
  const store = createStore(() => ({ looking: {} }) as unknown as LiveState)
  return { store, aya: () => store.getState().looking.i?.aya }
}

test('W1: who is not heard for a while looks no more', () => {
  const { store, aya } = storeOf()
  noteLook(store, look)
  vi.advanceTimersByTime(6_000)
  noteLook(store, { ...look, stroke: undefined })
  vi.advanceTimersByTime(6_000)
  expect(aya()).toMatchObject({ attachmentId: 'a', stroke: undefined })
  vi.advanceTimersByTime(3_000)
  expect(aya()).toBeUndefined()
})

test('an unfinished stroke goes when the finished one has come, and its hand stays', () => {
  const { store, aya } = storeOf()
  noteLook(store, look)
  expect(aya()?.stroke).toEqual(ARROW)
  noteDrawn(store, drawn)
  expect(aya()).toMatchObject({ attachmentId: 'a', stroke: undefined })
})

test('leaving the photo is seen at once', () => {
  const { store, aya } = storeOf()
  noteLook(store, look)
  noteLook(store, { ...look, attachmentId: null, stroke: undefined })
  expect(aya()).toBeUndefined()
})
