import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ed } from '../../../lib/testing/people'
import { stateFrom } from '../reduce-lists'
import type { LiveState } from '../state'
import { keepSnapshot } from './keep-snapshot'
import { memoryDevice } from './memory-device'
import { wipeDevice } from './wipe'

for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, { clear() {} })

/** A device with two notifications on its screen and a number on the app's icon. */
function tray() {
  const left = new Set(['room-1', 'room-2'])
  const shown = [...left].map((tag) => ({ tag, close: () => left.delete(tag) }))
  const registration = { getNotifications: () => Promise.resolve(shown) }
  const clearAppBadge = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: () => Promise.resolve(registration) },
    clearAppBadge,
  })
  return { left, clearAppBadge }
}

it('signing out leaves nothing of anybody’s rooms on the device’s screen', async () => {
  const { left, clearAppBadge } = tray()
  await wipeDevice()
  expect([...left]).toEqual([])
  expect(clearAppBadge).toHaveBeenCalled()
})

it('nor does a session that the server ended', async () => {
  const { left, clearAppBadge } = tray()
  const me = { ...ed, title: '', email: 'ed@example.org', locale: null, theme: null }
  const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
  const store = createStore<LiveState>(() => stateFrom({ now: '2026-05-04T10:00:00.000Z', lists: { ...none, me } }))
  keepSnapshot(store, memoryDevice())
  store.setState({ connection: 'signed-out' })
  await expect.poll(() => [...left]).toEqual([])
  expect(clearAppBadge).toHaveBeenCalled()
})
