'use client'

import { useCallback } from 'react'
import type { CommandName, InputOf } from '../../lib/incident/commands'
import type { Ack } from '../../lib/wire'
import { useClient } from '../live/hooks'
import { staysRefused } from '../live/sender'
import { useToasts } from '../ui/toast/toaster'
import { useRefusalText } from './refusal-text'

export type Run = <Name extends CommandName>(name: Name, input: InputOf<Name>) => Promise<Ack>

/**
 * Sends commands for one incident. What the server refuses is said in a toast and given up, but for words; the answer
 * comes back for those who can do better. Without a network it comes when there is one again.
 */
export function useCommand(incidentId: string): Run {
  const client = useClient()
  const { toast } = useToasts()
  const refusalText = useRefusalText()
  return useCallback(
    async (name, input) => {
      const { id, done } = client.send(incidentId, name, input)
      const ack = await done
      if (ack.ok) return ack
      if (staysRefused(name, ack)) return ack // In sight in its room, until somebody has decided about it.
      client.discard(id)
      toast({ text: refusalText(ack), tone: 'error' })
      return ack
    },
    [client, incidentId, toast, refusalText],
  )
}
