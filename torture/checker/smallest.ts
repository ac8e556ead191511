import type { Entry } from '../../lib/incident/entry'
import { emptyHistory, type History, type Stored } from '../history/history'
import { fewest } from './fewest'
import { RULES, type Finding } from './rules'

/** A finding with the least of what clients saw and did that shows it, and the rows of its room that belong to that. */
export type Smallest = { finding: Finding; history: History; rows: readonly Entry[] }

const KINDS = ['sends', 'heard', 'answers', 'reads', 'holes', 'screens'] as const
type Kind = (typeof KINDS)[number]
type Happening = { [Each in Kind]: { kind: Each; of: History[Each][number] } }[Kind]

const MOST_MS = 3_000
/** How many rows are shown where the rows alone break the rule. */
const LAST_ROWS = 5

/**
 * Reduces a history to one room and there to the fewest events after which the rule says the very same. The store stays as
 * it is: with rows left out, other rules would break.
 */
export function smallest(history: History, stored: Stored, finding: Finding): Smallest {
  const { incidentId } = finding
  const kept = stored.get(incidentId)
  const entries = kept?.entries ?? []
  const still = (events: readonly Happening[], run: readonly Entry[]): boolean => {
    const room: Stored = new Map(kept ? [[incidentId, { incident: kept.incident, entries: run }]] : [])
    const found = RULES.find(({ name }) => name === finding.rule)?.look(historyOf(events), room) ?? []
    return found.some((each) => each.incidentId === incidentId && each.words === finding.words)
  }
  const events = fewest(eventsIn(history, finding, entries), (some) => still(some, entries), MOST_MS)
  const rows = events.length > 0 ? touchedBy(events, entries) : lastOf(entries, (run) => still([], run))
  return { finding, history: historyOf(events), rows }
}

function eventsIn(history: History, { incidentId }: Finding, entries: readonly Entry[]): Happening[] {
  const here = history.sends.filter(({ command }) => command.incidentId === incidentId)
  const commands = new Set([...here.map(({ command }) => command.id), ...entries.map(({ commandId }) => commandId)])
  const ofRoom: Pick<History, Kind> = {
    sends: here,
    heard: history.heard.filter(({ entry }) => entry.incidentId === incidentId),
    answers: history.answers.filter(({ commandId }) => commands.has(commandId)),
    reads: history.reads.filter((read) => read.incidentId === incidentId),
    holes: history.holes.filter((hole) => hole.incidentId === incidentId),
    screens: history.screens.filter(({ incident }) => incident.id === incidentId),
  }
  return KINDS.flatMap((kind) => ofRoom[kind].map((of) => ({ kind, of }) as Happening))
}

function historyOf(events: readonly Happening[]): History {
  const history = emptyHistory()
  for (const { kind, of } of events) (history[kind] as unknown[]).push(of)
  return history
}

/** The rows that these speak of, by their command or their place. */
function touchedBy(events: readonly Happening[], entries: readonly Entry[]): Entry[] {
  const { sends, heard, answers, holes } = historyOf(events)
  const commands = new Set([
    ...sends.map(({ command }) => command.id),
    ...heard.map(({ entry }) => entry.commandId),
    ...answers.map(({ commandId }) => commandId),
  ])
  const places = new Set([
    ...sends.map(({ seq }) => seq),
    ...heard.map(({ entry }) => entry.seq),
    ...holes.map(({ got }) => got),
  ])
  return entries.filter(({ commandId, seq }) => commands.has(commandId) || places.has(seq))
}

/** The end of the shortest beginning of a room that breaks the rule by itself. */
function lastOf(entries: readonly Entry[], broken: (run: readonly Entry[]) => boolean): Entry[] {
  const end = performance.now() + MOST_MS
  let length = 0
  while (length < entries.length && performance.now() < end && !broken(entries.slice(0, length))) length += 1
  const run = broken(entries.slice(0, length)) ? entries.slice(0, length) : entries
  return run.slice(-LAST_ROWS)
}
