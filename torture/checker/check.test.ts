import { expect, it } from 'vitest'
import type { Entry } from '../../lib/incident/entry'
import { fold } from '../../lib/incident/evolve'
import { ed, tina, tom } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import { emptyHistory, type History, type Read, type Send, type Stored } from '../history/history'
import { check } from './check'
import { RULES, type RuleName } from './rules'

const FIRST_SENT = 1_000

/** A run without a fault: Tina's room, accepted by Ed, who then writes three messages that both hear. */
function goodRun(): { history: History; entries: Entry[]; stored: () => Stored } {
  const room = roomInProgress()
  for (const text of ['one', 'two', 'three']) room.does(ed, 'message.post', { text })
  const entries = structuredClone([...room.entries])
  const incidentId = room.incident.id
  const incident = fold(incidentId, entries)
  const messages = entries.filter(({ type }) => type === 'message.posted')
  const sends = messages.map(({ seq, commandId, fact }, index): Send => ({
    ...{ device: 'ed', by: ed.id, outcome: 'ok', seq },
    ...{ sentAt: FIRST_SENT + index * 10, answeredAt: FIRST_SENT + index * 10 + 5 },
    command: { id: commandId, incidentId, name: 'message.post', input: fact },
  }))
  const answers = messages.map(({ commandId, seq, at }) => ({
    ...{ commandId, ack: { ok: true as const, seq, at, number: incident.number } },
  }))
  const heard = [tina, ed].flatMap(({ id, name }) =>
    messages.map((entry) => ({ device: name, by: id, connection: 1, entry, at: 0 })),
  )
  const commandIds = entries.map(({ commandId }) => commandId)
  const reads: Read[] = [
    { device: 'ed', by: ed.id, incidentId, askedAt: FIRST_SENT + 100, from: 1, to: Infinity, commandIds },
  ]
  const screens = [{ device: 'tina', by: tina.id, incident, entries }]
  const history: History = { sends, heard, answers, reads, holes: [], snapshots: [], screens }
  return { history, entries, stored: () => new Map([[incidentId, { incident, entries }]]) }
}

it('a run in which nothing went wrong has no findings', () => {
  const { history, stored } = goodRun()
  expect(check(history, stored()).findings).toEqual([])
})

type Crime = (run: ReturnType<typeof goodRun>) => void
const last = (run: ReturnType<typeof goodRun>): Entry => run.entries.at(-1)!

/** For each rule a way to break its promise, and nothing else that it alone would see. */
const CRIMES: Record<RuleName, Crime> = {
  lost: (run) => void run.entries.pop(),
  ghost: ({ history }) => (history.sends[1] = { ...history.sends[1]!, outcome: 'refused', code: 'not-seated' }),
  repeats: ({ history }) =>
    history.answers.push({ commandId: history.sends[0]!.command.id, ack: { ok: true, seq: 9, at: '', number: 1 } }),
  order: ({ history }) => {
    const [first, second] = history.sends as [Send, Send]
    ;[first.seq, second.seq] = [second.seq!, first.seq!]
  },
  own: ({ history }) => (history.reads[0]!.commandIds = history.reads[0]!.commandIds.slice(0, -1)),
  doubled: (run) => run.entries.push({ ...last(run), seq: last(run).seq + 1 }),
  gaps: (run) => (last(run).seq += 1),
  time: (run) => (last(run).at = '2001-01-01T00:00:00.000Z'),
  fold: (run) => (last(run).fact = { text: 'something else' }),
  transitions: (run) => (last(run).type = 'incident.accepted'),
  heard: ({ history }) => (history.heard[0]!.entry = { ...history.heard[0]!.entry, commandId: 'never stored' }),
  once: ({ history }) => history.heard.push(history.heard[0]!),
  turn: ({ history }) => history.heard.reverse(),
  holes: ({ history, entries }) =>
    history.holes.push({ device: 'tina', incidentId: entries[0]!.incidentId, since: 2, got: 4 }),
  audience: ({ history }) => (history.heard[0]!.by = tom.id),
  converged: ({ history }) => (history.screens[0]!.incident = { ...history.screens[0]!.incident, seq: 4 }),
}

it.each(RULES.map(({ name }) => name))('the rule "%s" finds what breaks it', (name) => {
  const run = goodRun()
  CRIMES[name](run)
  expect(check(run.history, run.stored()).counts[name]).toBeGreaterThan(0)
})

it('what was acknowledged after its sender asked, or outside what was asked for, need not be shown', () => {
  const { history, stored } = goodRun()
  const [read] = history.reads as [Read]
  const [first, second] = history.sends as [Send, Send]
  history.reads = [
    { ...read, askedAt: first.sentAt, commandIds: [] },
    { ...read, askedAt: second.sentAt, commandIds: [first.command.id] },
    { ...read, to: first.seq! - 1, commandIds: [] },
    { ...read, by: tina.id, commandIds: [] },
  ]
  expect(check(history, stored()).findings).toEqual([])
})

it('a device that shows other words than are stored is found', () => {
  const { history, stored } = goodRun()
  const [screen] = history.screens
  history.screens = [
    { ...screen!, entries: [...screen!.entries.slice(0, -1), { ...screen!.entries.at(-1)!, fact: {} }] },
  ]
  expect(check(history, stored()).counts.converged).toBe(1)
})

it('somebody who was removed may hear the removal, and nothing after it', () => {
  const room = roomInProgress()
  room.does(ed, 'participant.add', { personId: tom.id })
  room.does(ed, 'participant.remove', { personId: tom.id })
  room.does(ed, 'message.post', { text: 'between us' })
  const entries = [...room.entries]
  const heard = entries.slice(2).map((entry) => ({ device: 'tom', by: tom.id, connection: 1, entry, at: 0 }))
  const stored: Stored = new Map([[room.incident.id, { incident: room.incident, entries }]])
  const { findings } = check({ ...emptyHistory(), heard }, stored)
  expect(findings).toEqual([
    expect.objectContaining({ rule: 'audience', words: expect.stringContaining('5') as string }),
  ])
})
