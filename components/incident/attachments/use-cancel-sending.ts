'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Message } from '../../../lib/incident/messages'
import { useClient, useOutbox } from '../../live/hooks'
import { useToasts } from '../../ui/toast/toaster'
import { useRoomValue } from '../room-context'
import { useCommand } from '../use-command'

/** As long as the undo is offered. */
const UNDO_MS = 10_000

/** Stops the sending of what a message brings, and takes the message back unless somebody says undo in time. */
export function useCancelSending({ id, seq, attachments }: Message): () => void {
  const t = useTranslations('attachments')
  const client = useClient()
  const { incident } = useRoomValue()
  const run = useCommand(incident.id)
  const { toast } = useToasts()
  const unsent = useOutbox(incident.id).some(({ command, answered }) => command.id === id && answered === undefined)
  return useCallback(() => {
    const ids = attachments.map((attachment) => attachment.id)
    client.pause(ids, true)
    const timer = setTimeout(() => {
      if (unsent) client.discard(id)
      else void run('message.delete', { seq })
      ids.forEach(client.detach)
    }, UNDO_MS)
    const undo = () => {
      clearTimeout(timer)
      client.pause(ids, false)
    }
    toast({ text: t('cancelled'), action: { label: t('undo'), onPress: undo }, key: `cancel-${id}` })
  }, [attachments, client, id, run, seq, t, toast, unsent])
}
