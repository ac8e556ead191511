import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { eva } from '../../lib/testing/people'
import type { LiveSocket } from './connect'
import { createLive } from './create-live'
import { around } from './jitter'
import { WAKE } from './wake'

const NOW = '2026-11-03T09:31:00.000Z'
const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
const me = { ...eva, title: '', email: 'eva@example.org', locale: null, theme: null }

it('a screen that the server refused for the moment comes back after a pause of its own', () => {
  vi.useFakeTimers()
  const pauses = [0, 0.25, 0.999].map((chance) => {
    const events = new EventEmitter()
    const socket = Object.assign(events, { active: false, connected: false, connect: vi.fn() })
    createLive({ now: NOW, lists: { ...none, me } }, { socket: socket as unknown as LiveSocket, random: () => chance })
    events.emit('connect_error', new Error('unavailable'))
    const began = Date.now()
    while (socket.connect.mock.calls.length === 0) vi.advanceTimersByTime(100)
    return Date.now() - began
  })
  vi.useRealTimers()
  expect(pauses).toEqual([5_000, 7_500, 15_000])
})

it('what is tried again answers to the room as its person sees it now', () => {
  const socket = Object.assign(new EventEmitter(), { connected: false })
  const { store, client } = createLive(
    { now: NOW, lists: { ...none, me } },
    { socket: socket as unknown as LiveSocket },
  )
  const input = { reason: 'spare_part', note: 'Seal on Monday', stateSeq: 3 }
  const command = { id: 'c1', incidentId: 'i', name: 'incident.hold' as const, input }
  store.setState({ outbox: [{ command, writtenAt: 0, state: 'refused' }] })
  client.retry('c1', 5)
  expect(store.getState().outbox).toMatchObject([{ command: { input: { ...input, stateSeq: 5 } }, state: 'keeping' }])
})

it('a pause differs from device to device, between half and one and a half times', () => {
  const drawn = Array.from({ length: 1_000 }, () => around(100))
  expect(new Set(drawn).size).toBeGreaterThan(900)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(50)
  expect(Math.max(...drawn)).toBeLessThan(150)
})

it('whoever comes back to a tab is connected at once, by one attempt, whatever pause was to come', () => {
  const [page, tab] = [new EventTarget(), Object.assign(new EventTarget(), { visibilityState: 'visible' })]
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', tab)
  const socket = Object.assign(new EventEmitter(), { connected: false, connect: vi.fn(), disconnect: vi.fn() })
  createLive({ now: NOW, lists: { ...none, me } }, { socket: socket as unknown as LiveSocket }).start()
  expect(socket.connect).toHaveBeenCalledTimes(1)
  tab.dispatchEvent(new Event('visibilitychange'))
  page.dispatchEvent(new Event('focus'))
  expect(socket.disconnect).toHaveBeenCalledTimes(1)
  expect(socket.connect).toHaveBeenCalledTimes(2)
  vi.unstubAllGlobals()
})

it('a push wakes the outbox: a tab that believes in no network connects at once, a connected one sends', async () => {
  const worker = new EventTarget()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'hidden' }))
  vi.stubGlobal('navigator', { serviceWorker: worker })
  const emitted: unknown[] = []
  const emitWithAck = (name: string, payload: unknown) => {
    emitted.push([name, payload])
    return new Promise(() => undefined)
  }
  const socket = Object.assign(new EventEmitter(), {
    ...{ connected: false, connect: vi.fn(), disconnect: vi.fn() },
    timeout: () => ({ emitWithAck }),
  })
  const live = createLive({ now: NOW, lists: { ...none, me } }, { socket: socket as unknown as LiveSocket })
  live.start()
  const push = (data: unknown) => worker.dispatchEvent(Object.assign(new Event('message'), { data }))
  push('something else')
  expect(socket.connect).toHaveBeenCalledTimes(1)
  push(WAKE)
  expect(socket.connect).toHaveBeenCalledTimes(2)

  socket.connected = true
  const command = { id: 'c1', incidentId: 'i', name: 'message.post' as const, input: { text: 'Close V-12.' } }
  live.store.setState({ connection: 'online', outbox: [{ command, writtenAt: 0, state: 'waiting' }] })
  await Promise.resolve()
  push(WAKE)
  expect(emitted).toEqual([['command', command]])
  vi.unstubAllGlobals()
})

it('what waits is sent as soon as the line stands, before the lists are asked for', async () => {
  const emitted: string[] = []
  const emitWithAck = (name: string) => {
    emitted.push(name)
    return new Promise(() => undefined)
  }
  const socket = Object.assign(new EventEmitter(), { connected: false, timeout: () => ({ emitWithAck }) })
  const { store } = createLive({ now: NOW, lists: { ...none, me } }, { socket: socket as unknown as LiveSocket })
  const command = { id: 'c1', incidentId: 'i', name: 'message.post' as const, input: { text: 'Close V-12.' } }
  store.setState({ connection: 'offline', outbox: [{ command, writtenAt: 0, state: 'waiting' }] })
  await Promise.resolve()
  socket.connected = true
  socket.emit('connect')
  expect(emitted).toEqual(['command', 'sync'])
})

it('a question about the lists that was refused is not asked again by a connection that is gone', async () => {
  vi.useFakeTimers()
  const asked: string[] = []
  let line = 'first'
  const emitWithAck = (name: string) => {
    if (name === 'sync') asked.push(line)
    return Promise.resolve(
      line === 'first' ? { ok: false, code: 'unavailable' } : { ok: true, now: NOW, lists: { ...none, me } },
    )
  }
  const socket = Object.assign(new EventEmitter(), { connected: true, timeout: () => ({ emitWithAck }) })
  createLive({ now: NOW, lists: { ...none, me } }, { socket: socket as unknown as LiveSocket })
  socket.emit('connect')
  await vi.advanceTimersByTimeAsync(500)
  socket.emit('disconnect', 'transport close')
  line = 'second'
  socket.emit('connect')
  await vi.advanceTimersByTimeAsync(5_000)
  vi.useRealTimers()
  expect(asked).toEqual(['first', 'second'])
})
