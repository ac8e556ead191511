'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { bytesText } from '../incident/attachments/bytes-text'
import { useLive, useUnsent } from '../live/hooks'
import { LiveLink } from '../live/live-link'
import { SquareLamp } from '../ui/lamp'
import { useKeptUnfinished } from './outbox/use-kept-unfinished'
import { sendingSeconds } from '../live/uploads/sending-seconds'

/**
 * The light that says whether everything is on the server: green only then, amber until this device has been asked and while something is on its way (how many
 * items, how much, about how long) or waits unfinished for its person, red when refused.
 */
export function SafeToClose() {
  const t = useTranslations('field.safe')
  const format = useFormatter()
  const { items, bytes, requests, refused } = useUnsent()
  const uplink = useLive((state) => state.uplink)
  const online = useLive((state) => state.connection === 'online')
  const restored = useLive((state) => state.restored)
  const kept = useKeptUnfinished()
  if (items > 0) {
    const seconds = sendingSeconds({ bytes, requests }, uplink)
    const unit = (value: number, name: 'second' | 'minute') =>
      format.number(value, { style: 'unit', unit: name, unitDisplay: 'short' })
    const time = seconds < 90 ? unit(seconds, 'second') : unit(Math.ceil(seconds / 60), 'minute')
    const size = bytesText(format, bytes)
    return (
      <ToOutbox>
        <SquareLamp state="wait">{t(online ? 'sending' : 'offline', { count: items, size, time })}</SquareLamp>
      </ToOutbox>
    )
  }
  if (refused > 0) {
    return (
      <ToOutbox>
        <SquareLamp state="stop">{t('refused', { count: refused })}</SquareLamp>
      </ToOutbox>
    )
  }
  const unfinished = kept && kept.recordings.length + Object.keys(kept.drafts).length
  if (unfinished) {
    return (
      <ToOutbox>
        <SquareLamp state="wait">{t('unfinished', { count: unfinished })}</SquareLamp>
      </ToOutbox>
    )
  }
  return restored && kept ? (
    <SquareLamp state="good">{t('all')}</SquareLamp>
  ) : (
    <SquareLamp state="wait">{t('looking')}</SquareLamp>
  )
}

function ToOutbox({ children }: { children: ReactNode }) {
  return (
    <LiveLink href="/outbox" className="flex min-h-control items-center underline underline-offset-4">
      {children}
    </LiveLink>
  )
}
