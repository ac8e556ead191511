import { expect, test } from 'vitest'
import type { DrawnItem } from '../../live/draw'
import { timelineRows, type TimelineRow } from './timeline-rows'

const at = (minute: number, day = 3) => `2026-11-0${day}T09:${String(minute).padStart(2, '0')}:00.000Z`
const DAY = 86_400_000
const dayAround = (ms: number) => ({ from: ms - (ms % DAY), until: ms - (ms % DAY) + DAY })
const reader = { me: 'marek', readUpTo: null, complete: true, dayAround }

function message(seq: number, by: string, time: string, state?: DrawnItem['state']): DrawnItem {
  const posted = {
    id: `c${seq}`,
    seq,
    by,
    at: time,
    text: `Text ${seq}`,
    attachments: [],
    editedAt: null,
    replyTo: null,
    pad: null,
    deletedBy: null,
    writtenAt: null,
    late: false,
  }
  return { kind: 'message', key: `c${seq}`, message: posted, ...(state && { state }) }
}

function event(seq: number, time: string): DrawnItem {
  const entry = { incidentId: 'i', seq, at: time, by: 'aya', commandId: `c${seq}`, type: 'participant.added', fact: {} }
  return { kind: 'event', key: `c${seq}`, entry, sentence: { key: 'added' } }
}

const heads = (rows: TimelineRow[]) => rows.map((row) => row.kind === 'message' && row.head)

test('messages of one author within three minutes share one head', () => {
  const rows = timelineRows(
    [message(1, 'aya', at(0)), message(2, 'aya', at(3)), message(3, 'aya', at(7)), message(4, 'marek', at(7))],
    reader,
  )
  expect(heads(rows)).toEqual([true, false, true, true])
})

test('events next to each other are one row, and part a group', () => {
  const rows = timelineRows(
    [message(1, 'aya', at(0)), event(2, at(0)), event(3, at(1)), event(4, at(1)), message(5, 'aya', at(1))],
    reader,
  )
  expect(rows.map((row) => row.kind)).toEqual(['message', 'events', 'message'])
  expect(rows[1]).toMatchObject({ from: 2, seq: 4 })
  expect(heads(rows)).toEqual([true, false, true])
})

test('a day begins with the first row of it', () => {
  const rows = timelineRows([event(1, at(0)), message(2, 'aya', at(1)), event(3, at(0, 4)), event(4, at(1, 4))], reader)
  expect(rows.map((row) => row.newDay)).toEqual([true, false, true])
})

test('no day begins where older entries are missing', () => {
  const rows = timelineRows([message(8, 'aya', at(0)), message(9, 'aya', at(9, 4))], { ...reader, complete: false })
  expect(rows.map((row) => row.newDay)).toEqual([false, true])
})

test('the line for unread stands before the first message of others, and counts only theirs', () => {
  const items = [
    message(1, 'aya', at(0)),
    event(2, at(0)),
    message(3, 'marek', at(1)),
    message(4, 'aya', at(1)),
    message(5, 'aya', at(2)),
  ]
  const rows = timelineRows(items, { ...reader, readUpTo: 1 })
  expect(rows.map((row) => row.unread)).toEqual([0, 0, 0, 2, 0])
})

test('no line is drawn while the page held does not reach back to what was read', () => {
  const items = [message(8, 'aya', at(0)), message(9, 'aya', at(1))]
  const lines = (complete: boolean) =>
    timelineRows(items, { ...reader, readUpTo: 3, complete }).map((row) => row.unread)
  expect(lines(false)).toEqual([0, 0])
  expect(lines(true)).toEqual([2, 0])
})

test('what became of a group is said once, below its last message, unless it differs', () => {
  const items = [
    message(1, 'marek', at(0), { at: 'read', by: ['aya'] }),
    message(2, 'marek', at(1), { at: 'sent' }),
    message(3, 'marek', at(1), { at: 'sent' }),
  ]
  expect(timelineRows(items, reader).map((row) => row.kind === 'message' && row.foot)).toEqual([true, false, true])
})

test('a run of events keeps its key when an older page joins it, and while it grows as the newest', () => {
  const settled = (items: DrawnItem[]) => timelineRows([...items, message(9, 'aya', at(9))], reader)[0]?.key
  expect(settled([event(4, at(1))])).toBe(settled([event(2, at(0)), event(3, at(1)), event(4, at(1))]))
  const newest = (items: DrawnItem[]) => timelineRows(items, reader)[0]?.key
  expect(newest([event(4, at(1))])).toBe(newest([event(4, at(1)), event(5, at(1))]))
})
