import type { Message } from '../../../lib/incident/messages'
import type { DrawnItem } from '../../live/draw'

const ASKS = /[?？؟](?=\s|$)/

/**
 * The oldest question that this reader has not answered: others' messages with a question mark at the end of a word. The
 * server has those, so no answer names what could still be deleted from the outbox. An answer that names a question answers
 * that one; anything else the reader writes answers all that were asked before it.
 */
export function openQuestion(items: readonly DrawnItem[], me: string): Message | undefined {
  const messages = items.flatMap((item) => (item.kind === 'message' && !item.message.deletedBy ? [item.message] : []))
  const since = messages.findLastIndex(({ by, replyTo }) => by === me && replyTo === null)
  const after = messages.slice(since + 1)
  const answered = new Set(after.filter(({ by }) => by === me).map(({ replyTo }) => replyTo))
  return after.find(({ by, seq, text }) => by !== me && ASKS.test(text) && !answered.has(seq))
}
