import type { PostedFact } from './messages'

/**
 * What remains of a fact when the message it belongs to is deleted (V4): its place, no word of it, and nothing of what came
 * with it. The store does the same in SQL (`server/incident/append.ts`).
 */
export function erasedFact(type: string, fact: unknown): unknown {
  if (type === 'message.deleted') return fact
  if (type === 'message.edited') return { text: '' }
  if (type !== 'message.posted') return {}
  const { attachments: _, pad: __, ...posted } = fact as PostedFact
  return { ...posted, text: '' }
}
