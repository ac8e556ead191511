import { actionOfEntry } from './commands'
import type { Sentence } from '../actions/define-action'
import type { Entry } from './entry'
import { messageFrom, type Message } from './messages'

/** What a timeline shows, in order: messages, and sentences about what happened. */
export type TimelineItem =
  | { kind: 'message'; key: string; message: Message }
  | { kind: 'event'; key: string; entry: Entry; sentence: Sentence }
  | { kind: 'description'; key: string; entry: Entry; text: string }

/** Reads a run of entries, with the amendments known, as a timeline. `key` is stable from the optimistic entry to the stored one. */
export function timeline(entries: readonly Entry[], amendments: readonly Entry[]): TimelineItem[] {
  const byMessage = Map.groupBy(amendments, (entry) => entry.ref)
  return entries.flatMap((entry): TimelineItem[] => {
    if (entry.type === 'message.posted') {
      return [{ kind: 'message', key: entry.commandId, message: messageFrom(entry, byMessage.get(entry.seq) ?? []) }]
    }
    const sentence = actionOfEntry(entry.type)?.say?.(entry.fact, entry)
    if (!sentence) return []
    const event: TimelineItem = { kind: 'event', key: entry.commandId, entry, sentence }
    const described = entry.type === 'incident.opened' ? (entry.fact as { description: string }).description : ''
    if (!described) return [event]
    return [event, { kind: 'description', key: `${entry.commandId}-text`, entry, text: described }]
  })
}
