import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ed } from '../../../lib/testing/people'
import { roomInProgress } from '../../../lib/testing/rooms'
import type { Ack, Lists } from '../../../lib/wire'
import { keepSnapshot } from '../device/keep-snapshot'
import { openDevice } from '../device/open-device'
import { restore } from '../device/restore'
import { stateFrom } from '../reduce-lists'
import { createSender } from '../sender'
import type { LiveState, Room } from '../state'

vi.stubGlobal('document', { visibilityState: 'visible', addEventListener() {} })
for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, { clear() {} })

export const NOW = '2026-05-04T10:00:00.000Z'
export const me = { ...ed, title: '', email: 'ed@example.org', locale: null, theme: null }
export const lists: Lists = {
  ...{ me, areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] },
}
export const never = () => new Promise<Ack>(() => undefined)

/** A room of mine as a tab holds it. */
export function held(): Room {
  const { incident, entries } = roomInProgress()
  const mine = { delivered: incident.seq, read: incident.seq }
  const own = { loaded: true, marks: {}, mine, unread: 0, access: 'room' as const }
  return { ...own, incident, entries: [...entries], amendments: [] }
}

/** A tab as it starts: from the lists of a page, or without any from what the device kept. */
export async function tab(seed = { now: NOW, lists }, emit: (id: string) => Promise<Ack> = never) {
  const store = createStore<LiveState>(() => stateFrom(seed))
  const device = await openDevice(me.id)
  const sender = createSender(store, Promise.resolve(device), ({ command }) => emit(command.id))
  store.setState(await restore(device, true))
  keepSnapshot(store, device)
  return { store, device, sender }
}

export function message(id: string, incidentId: string) {
  return { command: { id, incidentId, name: 'message.post' as const, input: { text: id } }, writtenAt: 0 }
}
