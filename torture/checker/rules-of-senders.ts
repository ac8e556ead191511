import type { Entry } from '../../lib/incident/entry'
import type { Read, Send, Stored } from '../history/history'
import { rule, type Found } from './rule'

/** What the server owes to whoever sent a command. */
export const toSenders = [
  rule('lost', ({ sends }, stored) => {
    const byCommand = commandsOf(stored)
    return sends.filter(({ outcome }) => outcome === 'ok').flatMap((send) => lost(send, byCommand))
  }),
  rule('ghost', ({ sends }, stored) => {
    const byCommand = commandsOf(stored)
    return sends
      .filter(({ outcome, command }) => outcome === 'refused' && byCommand.has(command.id))
      .map(({ command, code }) => found(command, `${command.name} was refused (${code}) and stored all the same`))
  }),
  rule('repeats', ({ answers }, stored) => {
    const byCommand = commandsOf(stored)
    return answers.flatMap(({ commandId, ack }) => {
      const entry = byCommand.get(commandId)
      if (!ack.ok || !entry || (ack.seq === entry.seq && ack.at === entry.at)) return []
      return [found(entry, `command ${commandId} is ${entry.seq}, but one answer said ${ack.seq}`)]
    })
  }),
  rule('order', ({ sends }) => {
    const rooms = Map.groupBy(
      sends.filter(({ outcome }) => outcome === 'ok'),
      ({ device, command }) => `${device} ${command.incidentId}`,
    )
    return [...rooms.values()].flatMap(overtaken)
  }),
  rule('own', ({ sends, reads }) => {
    const acknowledged = Map.groupBy(
      sends.filter(({ outcome }) => outcome === 'ok'),
      ({ by, command }) => `${by} ${command.incidentId}`,
    )
    return reads.flatMap((read) => notShown(read, acknowledged.get(`${read.by} ${read.incidentId}`) ?? []))
  }),
]

function lost({ command, by, seq }: Send, byCommand: ReadonlyMap<string, Entry>): Found[] {
  const entry = byCommand.get(command.id)
  if (!entry) return [found(command, `${command.name} ${command.id} was acknowledged as ${seq} and is not stored`)]
  const { text } = command.input as { text?: string }
  const kept = command.name !== 'message.post' || text === (entry.fact as { text?: string }).text
  const erased = (entry.fact as { text?: string } | null)?.text === ''
  if (entry.seq === seq && entry.by === by && entry.incidentId === command.incidentId && (kept || erased)) return []
  return [
    found(command, `${command.name} ${command.id} was acknowledged as ${seq} and is stored otherwise, as ${entry.seq}`),
  ]
}

/** A command sent after another's answer stands after it. */
function overtaken(sends: readonly Send[]): Found[] {
  const inOrder = sends.toSorted((a, b) => a.sentAt - b.sentAt)
  return inOrder.flatMap((send, index) => {
    const before = inOrder[index - 1]
    if (!before || (before.answeredAt ?? Infinity) > send.sentAt || (before.seq ?? 0) < (send.seq ?? 0)) return []
    return [found(send.command, `${send.device} sent ${before.seq} before ${send.seq}`)]
  })
}

/** What was acknowledged before its sender asked is in what he was shown. */
function notShown({ device, incidentId, askedAt, from, to, commandIds }: Read, acknowledged: readonly Send[]): Found[] {
  const shown = new Set(commandIds)
  return acknowledged.flatMap(({ command, seq = 0, answeredAt = Infinity }) => {
    if (answeredAt > askedAt || seq < from || seq > to || shown.has(command.id)) return []
    const words = `${device} was not shown ${command.name} ${command.id}, acknowledged as ${seq} before he asked`
    return [{ incidentId, words }]
  })
}

function commandsOf(stored: Stored): ReadonlyMap<string, Entry> {
  return new Map([...stored.values()].flatMap(({ entries }) => entries.map((entry) => [entry.commandId, entry])))
}

function found({ incidentId }: { incidentId: string }, words: string): Found {
  return { incidentId, words }
}
