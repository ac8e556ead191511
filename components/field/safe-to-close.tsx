'use client'
import { useTranslations } from 'next-intl'
import { useLive } from '../live/hooks'
import type { OutboxItem } from '../live/state'
import { SquareLamp } from '../ui/lamp'

/** The light that says whether everything is on the server: green, amber while something is on its way, red when refused. */
export function SafeToClose() {
  const t = useTranslations('field.safe')
  const refused = useLive((state) => state.outbox.filter((item) => item.state === 'refused').length)
  const waiting = useLive((state) => state.outbox.filter(isUnsent).length)
  const online = useLive((state) => state.connection === 'online')
  if (waiting > 0) return <SquareLamp state="wait">{t(online ? 'sending' : 'offline', { count: waiting })}</SquareLamp>
  if (refused > 0) return <SquareLamp state="stop">{t('refused', { count: refused })}</SquareLamp>
  return <SquareLamp state="good">{t('all')}</SquareLamp>
}

/** An answered command only waits to be drawn from its entry: the server has it. */
function isUnsent({ state, answered }: OutboxItem): boolean {
  return state !== 'refused' && answered === undefined
}
