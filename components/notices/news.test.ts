import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { blankIncident } from '../../lib/incident/blank'
import { ed, emil, id, NORTH, tina } from '../../lib/testing/people'
import type { Account } from '../../lib/people'
import { stateFrom } from '../live/reduce-lists'
import type { LiveState } from '../live/state'
import { newsOf } from './news'

const now = '2026-11-03T10:00:00.000Z'
const INCIDENT = id(9_001)

beforeEach(() => void vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

/** What somebody of the area sees before and after Tina re-opens what Ed owned last. */
function reopened(viewer: Account, ofEd: Partial<Account> = {}): [before: LiveState, after: LiveState] {
  const me = { ...viewer, title: '', email: 'a@example.org', locale: null, theme: null }
  const people = [{ ...ed, ...ofEd, title: '' }]
  const lists = { me, people, areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, online: [] }
  const before: LiveState = { ...stateFrom({ now, lists }), connection: 'online' }
  const known = { lastOwnerId: ed.id, cameBack: 'reopened' as const, stateAt: now }
  const incident = { ...blankIncident(INCIDENT), ...known, seq: 9, stateSeq: 9, areaId: NORTH, creatorId: tina.id }
  return [before, { ...before, waiting: { [INCIDENT]: incident } }]
}

const calls = (before: LiveState, after: LiveState) => newsOf(before, after).map(({ kind }) => kind)
const calledAgain = (state: LiveState): LiveState => ({ ...state, notices: { changes: 1, loud: true } })

test('what is re-opened sounds for its last owner at once, and for others when the experts are called again', () => {
  expect(calls(...reopened(ed))).toEqual(['queue'])
  const [before, after] = reopened(emil)
  expect(calls(before, after)).toEqual([])
  expect(calls(after, calledAgain(after))).toEqual([])
  vi.setSystemTime(Date.parse(now) + 5 * 60_000)
  expect(calls(after, calledAgain(after))).toEqual(['queue'])
})

test('what is re-opened sounds for everybody at once when its last owner is not there', () => {
  expect(calls(...reopened(emil, { availability: 'away' }))).toEqual(['queue'])
  const [, after] = reopened(emil, { availability: 'away' })
  expect(calls(after, calledAgain(after))).toEqual([])
})
