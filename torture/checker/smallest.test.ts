import { expect, it } from 'vitest'
import { ed, tina } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import { emptyHistory, type History, type Stored } from '../history/history'
import { check } from './check'
import { inWords } from './in-words'
import { smallest, type Smallest } from './smallest'

const MESSAGES = 200

/** A long conversation of which everything was sent, answered and heard. */
function longRun(): { history: History; stored: Stored } {
  const room = roomInProgress()
  for (let message = 0; message < MESSAGES; message += 1) room.does(ed, 'message.post', { text: `${message}` })
  const { incident } = room
  const entries = structuredClone([...room.entries])
  const history = emptyHistory()
  for (const entry of entries.filter(({ type }) => type === 'message.posted')) {
    const { seq, commandId, at } = entry
    const command = { id: commandId, incidentId: incident.id, name: 'message.post' as const, input: entry.fact }
    const [sentAt, answeredAt] = [seq * 10, seq * 10 + 5]
    history.sends.push({ device: 'ed', by: ed.id, outcome: 'ok', command, seq, sentAt, answeredAt })
    history.answers.push({ commandId, ack: { ok: true, seq, at, number: incident.number } })
    history.heard.push({ device: 'tina', by: tina.id, connection: 1, entry, at: seq * 10 + 7 })
  }
  return { history, stored: new Map([[incident.id, { incident, entries }]]) }
}

function reduced({ history, stored }: ReturnType<typeof longRun>): Smallest {
  const [finding] = check(history, stored).findings
  if (!finding) throw new Error('nothing was found')
  return smallest(history, stored, finding)
}

it('a lost command is shown by its sending alone, beside what has its place', () => {
  const run = longRun()
  const lost = run.history.sends[99]!
  lost.command = { ...lost.command, id: 'never stored' }
  const { history, rows } = reduced(run)
  expect(history).toEqual({ ...emptyHistory(), sends: [lost] })
  expect(rows.map(({ seq }) => seq)).toEqual([lost.seq])
})

it('what came out of turn is shown by the two that it takes', () => {
  const run = longRun()
  const { heard } = run.history
  ;[heard[50], heard[51]] = [heard[51]!, heard[50]!]
  const { finding, history, rows } = reduced(run)
  expect(finding.rule).toBe('turn')
  expect(history).toEqual({ ...emptyHistory(), heard: [heard[50], heard[51]] })
  expect(rows).toHaveLength(2)
})

it('where the rows alone break the rule, their last ones are shown and nothing that clients did', () => {
  const run = longRun()
  const [{ entries } = { entries: [] }] = [...run.stored.values()]
  entries[100]!.at = '2001-01-01T00:00:00.000Z'
  run.history.answers = []
  const { finding, history, rows } = reduced(run)
  expect(finding.rule).toBe('time')
  expect(history).toEqual(emptyHistory())
  expect(rows.map(({ seq }) => seq)).toEqual([97, 98, 99, 100, 101])
})

it('is told a line each, in the order of time', () => {
  const run = longRun()
  run.history.sends[99]!.command = { ...run.history.sends[99]!.command, id: 'never stored' }
  const { incidentId, words } = check(run.history, run.stored).findings[0]!
  const lines = inWords(reduced(run)).split('\n     ')
  expect(lines).toEqual([
    `the least that shows “lost” in ${incidentId}: ${words}`,
    '+0.0 ms ed sends message.post never stored',
    expect.stringMatching(/^\+5\.0 ms ed is answered ok \d+ to never stored$/) as string,
    expect.stringMatching(/^stored: \d+ message\.posted .+ by .+$/) as string,
  ])
})
