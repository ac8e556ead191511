import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { blankIncident } from '../../lib/incident/blank'
import { NO_CHOICES, type NoticeChoices } from '../../lib/notices/notice-choices'
import { ed, id, NORTH, tina } from '../../lib/testing/people'
import { stateFrom } from '../live/reduce-lists'
import type { LiveState } from '../live/state'
import { startAlerts } from './alert'

const { play, turn } = vi.hoisted(() => ({ play: vi.fn(), turn: { isMine: true } }))
vi.mock('./player', () => ({ createPlayer: () => ({ play, unlock() {} }) }))
vi.mock('../live/device/take-turns', () => ({ takeTurns: () => () => turn.isMine }))

const now = '2026-11-03T23:30:00Z'
const INCIDENT = id(9_001)
const vibrate = vi.fn()
const fetched = vi.fn(() => Promise.resolve(Response.json({ ok: true })))
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(now), toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  vi.stubGlobal('fetch', fetched)
  Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true })
  touched(true)
  turn.isMine = true
  for (const heard of [play, vibrate, fetched]) heard.mockClear()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

function touched(hasBeenActive: boolean) {
  Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive }, configurable: true })
}

function tabOf(notices: NoticeChoices) {
  const me = { ...ed, title: '', email: 'ed@example.org', locale: null, theme: null, notices }
  const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
  const store = createStore<LiveState>(() => ({ ...stateFrom({ now, lists: { ...none, me } }), connection: 'online' }))
  stop = startAlerts(store, { blocked() {}, digest() {} }).stop
  return {
    call(meanwhile = () => {}) {
      const incident = { ...blankIncident(INCIDENT), seq: 1, stateSeq: 1, areaId: NORTH, creatorId: tina.id }
      store.setState({ waiting: { [INCIDENT]: incident } })
      meanwhile()
      vi.advanceTimersByTime(1_000)
    },
    serverTells: () =>
      store.setState(({ notices: { changes } }) => ({ notices: { changes: changes + 1, loud: true } })),
  }
}

test('somebody waits: it sounds, shakes, and needs no push', () => {
  const tab = tabOf(NO_CHOICES)
  tab.call()
  tab.serverTells()
  expect(play).toHaveBeenCalledWith('queue')
  expect(vibrate).toHaveBeenCalledOnce()
  expect(fetched).toHaveBeenCalledOnce()
})

test('a page nobody has touched yet sounds, but does not ask for a shake that the browser would refuse', () => {
  touched(false)
  tabOf(NO_CHOICES).call()
  expect(play).toHaveBeenCalledWith('queue')
  expect(vibrate).not.toHaveBeenCalled()
})

test('a tab sounds what it had the turn for, though another was opened since', () => {
  tabOf(NO_CHOICES).call(() => (turn.isMine = false))
  expect(play).toHaveBeenCalledWith('queue')
})

test('a tab does not sound what another had the turn for', () => {
  turn.isMine = false
  tabOf(NO_CHOICES).call(() => (turn.isMine = true))
  expect(play).not.toHaveBeenCalled()
})

test('in quiet hours nothing sounds or shakes, and their end may push it', () => {
  const tab = tabOf({ quiet: { from: '22:00', to: '06:00', zone: 'UTC' }, silent: [] })
  tab.call()
  tab.serverTells()
  for (const heard of [play, vibrate, fetched]) expect(heard).not.toHaveBeenCalled()
})

test('what the person wants only listed does not sound either', () => {
  const tab = tabOf({ quiet: null, silent: ['queue'] })
  tab.call()
  for (const heard of [play, vibrate]) expect(heard).not.toHaveBeenCalled()
})

test('X21 a call that no screen shows is left to the push', () => {
  tabOf(NO_CHOICES).serverTells()
  expect(fetched).not.toHaveBeenCalled()
})
