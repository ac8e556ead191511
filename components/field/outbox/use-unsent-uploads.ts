'use client'
import { useRefusalText } from '../../incident/refusal-text'
import { useClient, useLive } from '../../live/hooks'
import { bytesLeft } from '../../live/uploads/upload'
import { useUnsentLines } from '../../shell/use-unsent-lines'
import type { Waiting } from './unsent'
import { refusedOpening } from './use-unsent-commands'

/** What follows a message that the server has already; its sending is stopped in the room, with the message. */
export function useUnsentUploads(): Waiting[] {
  const client = useClient()
  const uploads = useLive((state) => state.uploads)
  const outbox = useLive((state) => state.outbox)
  const linesOf = useUnsentLines()
  const refusalText = useRefusalText()
  const unanswered = new Set(outbox.filter(({ answered }) => answered === undefined).map(({ command }) => command.id))
  return uploads.flatMap((upload) => {
    const { attachment, posted, state, refusal } = upload
    if (!posted || unanswered.has(posted.commandId)) return []
    return {
      ...{
        id: attachment.id,
        incidentId: posted.incidentId,
        bytes: bytesLeft(upload),
        writtenAt: madeAt(attachment.id),
      },
      text: linesOf({ outbox: [], uploads: [upload] })[0]?.text ?? '',
      state: state === 'refused' || state === 'sending' ? state : 'waiting',
      ...(refusal && { reason: refusalText(refusedOpening(outbox, posted.incidentId) ?? refusal) }),
      retry: () => client.pause([attachment.id], false),
    }
  })
}

/** Ids are UUIDv7: they begin with the time they were made at, in ms. */
function madeAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
}
