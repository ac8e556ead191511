'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useLive, useLiveList } from '../live/hooks'
import type { OutboxItem } from '../live/state'
import { SquareLamp } from '../ui/lamp'
import { sendingEstimate } from './sending-estimate'

/**
 * The light that says whether everything is on the server: green only then, amber while something is on its way (how many
 * items, how much, about how long), red when refused.
 */
export function SafeToClose() {
  const t = useTranslations('field.safe')
  const format = useFormatter()
  const refused = useLive((state) => state.outbox.filter((item) => item.state === 'refused').length)
  const waiting = useLiveList((state) => state.outbox.filter(isUnsent))
  const online = useLive((state) => state.connection === 'online')
  if (waiting.length > 0) {
    const { bytes, seconds } = sendingEstimate(waiting)
    const unit = (value: number, name: 'kilobyte' | 'second' | 'minute') =>
      format.number(value, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 })
    const size = unit(bytes / 1000, 'kilobyte')
    const time = seconds < 90 ? unit(seconds, 'second') : unit(Math.ceil(seconds / 60), 'minute')
    return (
      <SquareLamp state="wait">{t(online ? 'sending' : 'offline', { count: waiting.length, size, time })}</SquareLamp>
    )
  }
  if (refused > 0) return <SquareLamp state="stop">{t('refused', { count: refused })}</SquareLamp>
  return (
    <span title={t('hint')}>
      <SquareLamp state="good">{t('all')}</SquareLamp>
    </span>
  )
}

/** An answered command only waits to be drawn from its entry: the server has it. */
function isUnsent({ state, answered }: OutboxItem): boolean {
  return state !== 'refused' && answered === undefined
}
