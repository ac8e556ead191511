'use client'
import { useTranslations } from 'next-intl'
import { use, useCallback } from 'react'
import type { Message } from '../../../lib/incident/messages'
import { LiveContext } from '../../live/hooks'
import { useToasts } from '../../ui/toast/toaster'
import { useRoomValue } from '../room-context'
import { bringCancelSending } from '../lazy-parts'
import { useCommand } from '../use-command'

/** Takes a message back whose things are still under way, and offers the undo. */
export function useCancelSending(message: Message): () => Promise<void> {
  const t = useTranslations('attachments')
  const live = use(LiveContext)
  const { incident } = useRoomValue()
  const run = useCommand(incident.id)
  const { toast } = useToasts()
  return useCallback(async () => {
    if (!live) return
    const cancelSending = await bringCancelSending()
    const undo = cancelSending(live, incident.id, message, (seq) => run('message.delete', { seq }))
    const text = t(message.text ? 'cancelledWords' : 'cancelled')
    toast({ text, action: { label: t('undo'), onPress: undo }, key: `cancel-${message.id}` })
  }, [live, incident.id, message, run, t, toast])
}
