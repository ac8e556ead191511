'use client'
import { useRefusalText } from '../../incident/refusal-text'
import { useClient, useLive } from '../../live/hooks'
import type { OutboxItem } from '../../live/state'
import { bytesLeft } from '../../live/uploads/upload'
import { useUnsentLines } from '../../shell/use-unsent-lines'
import { isOpening } from '../my-incidents'
import type { Waiting } from './unsent'

/** As long as the undo is offered. */
const UNDO_MS = 10_000

/** Commands that the server has not answered, or has refused, each with what was attached to it. */
export function useUnsentCommands(): Waiting[] {
  const client = useClient()
  const outbox = useLive((state) => state.outbox)
  const uploads = useLive((state) => state.uploads)
  const linesOf = useUnsentLines()
  const refusalText = useRefusalText()
  const broughtBy = ({ command }: OutboxItem) => uploads.filter(({ posted }) => posted?.commandId === command.id)

  /** What is said in a room goes with the incident that makes it. */
  function remove(item: OutboxItem): () => void {
    const { incidentId } = item.command
    const gone = isOpening(item) ? outbox.filter(({ command }) => command.incidentId === incidentId) : [item]
    const attached = gone.flatMap(broughtBy).map(({ attachment }) => attachment.id)
    client.pause(attached, true)
    for (const { command } of gone) client.withhold(command.id)
    const forGood = setTimeout(() => gone.forEach(({ command }) => client.discard(command.id)), UNDO_MS)
    return () => {
      clearTimeout(forGood)
      gone.forEach(client.putBack)
      client.pause(attached, false)
    }
  }

  const unanswered = outbox.filter(({ answered }) => answered === undefined)
  return unanswered.map((item) => {
    const brought = broughtBy(item)
    return {
      id: item.command.id,
      incidentId: item.command.incidentId,
      text: linesOf({ outbox: [item], uploads: brought })
        .map(({ text }) => text)
        .join(' · '),
      bytes: bytesOf(item) + brought.reduce((sum, upload) => sum + bytesLeft(upload), 0),
      writtenAt: item.writtenAt,
      state: item.state === 'keeping' ? 'waiting' : item.state,
      ...(item.refusal && { reason: refusalText(refusedOpening(outbox, item.command.incidentId) ?? item.refusal) }),
      retry: () => client.retry(item.command.id),
      remove: () => remove(item),
    }
  })
}

/** Why the incident itself was refused: what was said and shot in it was refused for no other reason. */
export function refusedOpening(outbox: readonly OutboxItem[], incidentId: string): OutboxItem['refusal'] {
  return outbox.find((item) => item.command.incidentId === incidentId && isOpening(item))?.refusal
}

/** What sending a command takes, in bytes. */
function bytesOf({ command }: OutboxItem): number {
  return new TextEncoder().encode(JSON.stringify(command)).length
}
