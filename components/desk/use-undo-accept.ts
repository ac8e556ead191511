'use client'
import { useTranslations } from 'next-intl'
import { useRefusalText } from '../incident/refusal-text'
import { useClient } from '../live/hooks'
import { useAnnounce } from '../ui/announcer'
import { useToasts } from '../ui/toast/toaster'

/** Takes an accept back as if it had not been. `stateSeq` is the seq of the accept. */
export function useUndoAccept(): (incidentId: string, stateSeq: number) => Promise<void> {
  const t = useTranslations('desk.accepted')
  const client = useClient()
  const announce = useAnnounce()
  const { toast } = useToasts()
  const refusalText = useRefusalText()
  return async (incidentId, stateSeq) => {
    const ack = await client.send(incidentId, 'incident.undo-accept', { stateSeq }).done
    if (ack.ok) announce(t('undone'))
    else toast({ text: refusalText(ack), tone: 'error' })
  }
}
