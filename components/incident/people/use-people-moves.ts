'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useToasts } from '../../ui/toast/toaster'
import { useNames } from '../names'
import { useCommand } from '../use-command'

/** Adds and removes people in one tap each, with a way back. */
export function usePeopleMoves(incidentId: string) {
  const t = useTranslations('incident.people')
  const names = useNames()
  const run = useCommand(incidentId)
  const { toast } = useToasts()
  return useMemo(() => {
    const add = async (personId: string) => {
      const ack = await run('participant.add', { personId })
      if (!ack.ok) return
      const action = { label: t('undo'), onPress: () => void run('participant.remove', { personId }) }
      toast({ text: t('added', { name: names.full(personId) }), action })
    }
    /** Who has an account can be brought back; a guest needs another code. */
    const remove = async (personId: string, isGuest: boolean) => {
      const ack = await run('participant.remove', { personId })
      if (!ack.ok) return
      const text = t('removed', { name: names.full(personId) })
      const undo = { label: t('undo'), onPress: () => void run('participant.add', { personId }) }
      toast(isGuest ? { text } : { text, action: undo })
    }
    return { add, remove }
  }, [t, names, run, toast])
}
