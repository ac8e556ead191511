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
 * Sends commands for one incident. What the server refuses is said in a toast and given up, but for words, which stay in
 * sight in their room until somebody has decided about them; the answer comes back for those who can do better. Without a
 * network it comes when there is one again.
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
      const stays = staysRefused({ name, input }, ack)
      if (!stays) client.discard(id)
      // A change of the incident that did not happen is said wherever its person is by now.
      if (!stays || 'stateSeq' in input) toast({ text: refusalText(ack), tone: 'error' })
      return ack
    },
    [client, incidentId, toast, refusalText],
  )
}
