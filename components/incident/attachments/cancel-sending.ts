import type { Message } from '../../../lib/incident/messages'
import type { Ack } from '../../../lib/wire'
import type { Live } from '../../live/hooks'
import type { LiveState } from '../../live/state'

/** As long as the undo is offered. */
const UNDO_MS = 10_000

/**
 * Stops the sending of what a message brings, and takes the message back unless that is undone in time. Its words are back in
 * the room's unfinished text at once. `remove` deletes what the server has already. Returns the undo.
 */
export function cancelSending(
  { store, client }: Live,
  incidentId: string,
  { id, text, attachments }: Message,
  remove: (seq: number) => Promise<Ack>,
): () => void {
  const ids = attachments.map((attachment) => attachment.id)
  const { outbox, drafts } = store.getState()
  const unsent = outbox.find(({ command, answered }) => command.id === id && answered === undefined)
  const before = drafts[incidentId] ?? ''
  const joined = [text, before].filter(Boolean).join('\n')
  client.pause(ids, true)
  if (unsent) client.withhold(id)
  if (text) client.draft(incidentId, joined)

  const seqIn = ({ rooms }: LiveState) => rooms[incidentId]?.entries.find(({ commandId }) => commandId === id)?.seq
  const giveUp = () => ids.forEach(client.detach)

  const timer = setTimeout(() => {
    const seq = seqIn(store.getState())
    if (seq !== undefined) {
      // While the room still counts on it, what it brings is not given up.
      void remove(seq).then((ack) => (ack.ok || ack.code === 'message-deleted' ? giveUp() : client.pause(ids, false)))
      return
    }
    giveUp()
    // It may have left before it was withheld, without an answer since: then it comes with nothing behind it.
    const stop = store.subscribe((state) => {
      const late = seqIn(state)
      if (late === undefined) return
      stop()
      void remove(late)
    })
  }, UNDO_MS)

  return () => {
    clearTimeout(timer)
    if (text && store.getState().drafts[incidentId] === joined) client.draft(incidentId, before)
    if (unsent) client.putBack(unsent)
    client.pause(ids, false)
  }
}
