import { expect, test } from 'vitest'
import { blankIncident } from '../../lib/incident/blank'
import type { Incident } from '../../lib/incident/incident'
import { whoseTurn } from './whose-turn'

const talking: Incident = {
  ...blankIncident('i'),
  status: 'in_progress',
  creatorId: 'marek',
  ownerId: 'aya',
  stateSeq: 2,
  seats: [
    { personId: 'marek', role: 'technician', seated: true, sinceSeq: 1 },
    { personId: 'aya', role: 'expert', seated: true, sinceSeq: 2 },
    { personId: 'tom', role: 'expert', seated: true, sinceSeq: 3 },
    { personId: 'ola', role: 'technician', seated: true, sinceSeq: 4 },
  ],
}
const said = (by: string, seq = 9): Incident => ({ ...talking, lastMessage: { seq, by, text: 'Hello' } })

test('a technician who wrote waits for the owner', () => {
  expect(whoseTurn(said('marek'))).toBe('aya')
  expect(whoseTurn(said('ola'))).toBe('aya')
})

test('whichever expert wrote, the technician is next', () => {
  expect(whoseTurn(said('aya'))).toBe('marek')
  expect(whoseTurn(said('tom'))).toBe('marek')
})

test('an expert who raised it himself counts as the technician here', () => {
  const own = { ...said('marek'), seats: [{ personId: 'marek', role: 'expert' as const, seated: true, sinceSeq: 1 }] }
  expect(whoseTurn(own)).toBe('aya')
})

test('whoever has just taken it over speaks first', () => {
  expect(whoseTurn({ ...said('aya', 5), ownerId: 'tom', stateSeq: 6 })).toBe('tom')
  expect(whoseTurn({ ...talking, lastMessage: null })).toBe('aya')
})

test('nobody is next while it waits or is closed', () => {
  expect(whoseTurn({ ...said('marek'), status: 'open', ownerId: null })).toBeNull()
  expect(whoseTurn({ ...said('marek'), status: 'closed', ownerId: null })).toBeNull()
})

test('what was proposed is the creator’s to verify, whoever wrote last', () => {
  expect(whoseTurn({ ...said('marek'), status: 'resolved' })).toBe('marek')
})

test('a hold is the creator’s to end where it waits for him, and nobody’s otherwise', () => {
  const held = (reason: 'technician' | 'spare_part'): Incident => ({
    ...said('aya'),
    status: 'on_hold',
    hold: { reason, until: null, note: '' },
  })
  expect(whoseTurn(held('technician'))).toBe('marek')
  expect(whoseTurn(held('spare_part'))).toBeNull()
})
