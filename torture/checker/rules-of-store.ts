import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '../../lib/incident/entry'
import { fold } from '../../lib/incident/evolve'
import type { Status } from '../../lib/incident/status'
import type { Stored } from '../history/history'
import { rule, type Found } from './rule'

type Change = { from: readonly (Status | 'none')[]; to?: (fact: unknown, from: Status | 'none') => Status | 'none' }

const OWNED: Status[] = ['in_progress', 'on_hold', 'resolved']
const always = (status: Status) => () => status

/** Which status each change may start from and leads to, written from the specification and not from the code. */
const CHANGES: Record<string, Change> = {
  'incident.opened': { from: ['none'], to: always('open') },
  'incident.accepted': { from: ['open'], to: always('in_progress') },
  'incident.accept-undone': { from: ['in_progress'], to: always('open') },
  'incident.assigned': { from: ['open'], to: always('in_progress') },
  'incident.returned': { from: OWNED, to: always('open') },
  'incident.held': { from: ['in_progress'], to: always('on_hold') },
  'incident.resumed': { from: ['on_hold'], to: always('in_progress') },
  'incident.proposed': { from: ['in_progress', 'on_hold'], to: always('resolved') },
  'incident.confirmed': { from: ['resolved'], to: always('closed') },
  'incident.answered': { from: ['open', ...OWNED] },
  'incident.nudged': { from: ['resolved'] },
  'incident.not-fixed': { from: ['resolved'], to: always('in_progress') },
  'incident.reminded': { from: ['on_hold', 'resolved'] },
  'incident.auto-closed': { from: ['on_hold', 'resolved'], to: always('closed') },
  'incident.closed': { from: OWNED, to: always('closed') },
  'incident.withdrawn': { from: ['open'], to: always('closed') },
  'incident.reopened': {
    from: ['closed'],
    to: (fact) => ((fact as { ownerId: string | null }).ownerId ? 'in_progress' : 'open'),
  },
  'incident.handed-over': { from: OWNED, to: (_, from) => (from === 'resolved' ? 'in_progress' : from) },
  'participant.added': { from: OWNED },
}

/** What must hold of the rows themselves, whatever the clients saw. */
export const inStore = [
  rule('doubled', (_, stored) => {
    const seen = new Set<string>()
    return eachEntry(stored, (entry) => {
      const key = `${entry.by} ${entry.commandId}`
      if (!seen.has(key)) return void seen.add(key)
      return `command ${entry.commandId} is stored again as ${entry.seq}`
    })
  }),
  rule('gaps', (_, stored) =>
    eachEntry(stored, ({ seq }, index) => (seq === index + 1 ? undefined : `${seq} stands where ${index + 1} should`)),
  ),
  rule('time', (_, stored) =>
    eachEntry(stored, ({ seq, at }, index, all) => {
      const before = all[index - 1]
      return before && before.at > at ? `${seq} is dated before ${before.seq}` : undefined
    }),
  ),
  rule('fold', (_, stored) =>
    [...stored].flatMap(([incidentId, { incident, entries }]) =>
      isDeepStrictEqual(sorted(fold(incidentId, entries)), sorted(incident))
        ? []
        : [{ incidentId, words: 'the stored incident is not what its entries add up to' }],
    ),
  ),
  rule('transitions', (_, stored) =>
    [...stored].flatMap(([incidentId, { entries }]) => {
      let status: Status | 'none' = 'none'
      return entries.flatMap(({ seq, type, fact }) => {
        const change = CHANGES[type]
        const from = status
        status = change?.to?.(fact, from) ?? status
        return !change || change.from.includes(from) ? [] : [{ incidentId, words: `${seq}: ${type} while ${from}` }]
      })
    }),
  ),
]

function sorted<T extends { seats: readonly { personId: string }[] }>(incident: T): T {
  return { ...incident, seats: incident.seats.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)) }
}

function eachEntry(
  stored: Stored,
  look: (entry: Entry, index: number, all: readonly Entry[]) => string | undefined,
): Found[] {
  return [...stored].flatMap(([incidentId, { entries }]) =>
    entries.flatMap((entry, index) => {
      const words = look(entry, index, entries)
      return words ? [{ incidentId, words }] : []
    }),
  )
}
