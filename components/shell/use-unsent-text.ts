'use client'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import { excerpt, titleOf } from '../../lib/incident/incident'
import { LiveContext } from '../live/hooks'
import type { OutboxItem } from '../live/state'

type Written = { title?: string; description?: string; text?: string }

/** One line for something that waits in the outbox: what was written, or which incident the change is about. */
export function useUnsentText(): (item: OutboxItem) => string {
  const t = useTranslations('shell.unsent')
  const live = use(LiveContext)
  return ({ command }) => {
    const { title = '', description = '', text = '' } = command.input as Written
    if (command.name === 'incident.open') return t('incident', { title: titleOf({ title, description }) })
    if (command.name === 'message.post') return t('message', { text: excerpt(text) })
    const number = live?.store.getState().rooms[command.incidentId]?.incident.number
    return number ? t('change', { number: String(number) }) : t('changeNew')
  }
}
