import type { Pool } from 'pg'
import type { Append, AppendResult } from './append'

/** `APPEND_LIGHT` for one message of one person with a session, which is most of them: a third of the database's work. */
const MESSAGE = `
  WITH moved AS (
    UPDATE incident SET seq = $3, message_count = $4, last_activity_at = $5, last_message = $6
     WHERE id = $1 AND seq = $2
       AND EXISTS (SELECT FROM person WHERE id = $7 AND version = $8 AND active)
       AND EXISTS (SELECT FROM session WHERE id = $9 AND ended_at IS NULL AND expires_at > now())
    RETURNING id
  )
  INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact)
  SELECT id, $3, $5, $7, $10, $11, $12, $13::jsonb FROM moved`

/**
 * Writes a light step that is one message. Undefined, and nothing written, where it is anything else or something it rests
 * on has changed: `appendLight` then does it, or says why not. @throws as that
 */
export async function appendMessage(pool: Pool, append: Append): Promise<Map<string, AppendResult> | undefined> {
  const { before, after, entries, guards } = append
  const [[entry, ...more], [account, ...others], [session, ...sessions]] = [entries, guards.accounts, guards.sessions]
  if (!before || !entry || !account || !session || more.length + others.length + sessions.length > 0) return undefined
  if (entry.ref !== undefined || entry.by !== account.id || entry.at !== after.lastActivityAt) return undefined
  const { rowCount } = await pool.query({
    name: 'append-message',
    text: MESSAGE,
    values: [
      ...[after.id, before.seq, after.seq, after.messageCount, after.lastActivityAt, JSON.stringify(after.lastMessage)],
      ...[account.id, account.version, session],
      ...[entry.commandId, entry.bodyHash, entry.type, JSON.stringify(entry.fact)],
    ],
  })
  return rowCount === 1 ? new Map([[after.id, { number: after.number }]]) : undefined
}
