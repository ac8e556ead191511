'use client'
import { useEffect } from 'react'
import { useRefusalText } from '../incident/refusal-text'
import { useClient, useCommands } from '../live/hooks'
import { staysRefused } from '../live/sender'
import type { OutboxItem } from '../live/state'
import { useUnsentLines } from '../shell/use-unsent-lines'
import { useToasts } from '../ui/toast/toaster'

/** What somebody wrote stays in sight at its own place, with the ways on. */
const isUntold = ({ state, refusal, command }: OutboxItem) =>
  state === 'refused' && !(refusal && staysRefused(command, refusal))

/** Says what was refused while nobody waited for it, as after a reload: the desk has no page for it, as tablets have. */
export function useToldRefusals(): void {
  const client = useClient()
  const linesOf = useUnsentLines()
  const refusalText = useRefusalText()
  const { toast } = useToasts()
  const refused = useCommands(isUntold)
  useEffect(() => {
    for (const item of refused) {
      const [line] = linesOf({ outbox: [item], uploads: [] })
      if (item.refusal) toast({ text: `${line?.text ?? ''}: ${refusalText(item.refusal)}`, tone: 'error' })
      client.discard(item.command.id)
    }
  }, [refused, client, linesOf, refusalText, toast])
}
