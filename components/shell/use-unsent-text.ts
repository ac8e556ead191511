'use client'
import { useTranslations } from 'next-intl'
import { excerpt, titleOf } from '../../lib/incident/incident'
import type { OutboxItem } from '../live/state'
import { useLive } from '../live/hooks'

type Written = { title?: string; description?: string; text?: string }

/** One line for something that waits in the outbox: what was written, or which incident the change is about. */
export function useUnsentText(): (item: OutboxItem) => string {
  const t = useTranslations('shell.unsent')
  const rooms = useLive((state) => state.rooms)
  return ({ command }) => {
    const { title = '', description = '', text = '' } = command.input as Written
    if (command.name === 'incident.open') return t('incident', { title: titleOf({ title, description }) })
    if (command.name === 'message.post') return t('message', { text: excerpt(text) })
    const number = rooms[command.incidentId]?.incident.number
    return number ? t('change', { number: String(number) }) : t('changeNew')
  }
}
