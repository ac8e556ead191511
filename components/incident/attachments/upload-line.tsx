'use client'
import { X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { Message } from '../../../lib/incident/messages'
import { sendingSeconds } from '../../live/uploads/sending-seconds'
import { isUnderWay } from '../../live/uploads/upload'
import { useLive, useUploads } from '../../live/hooks'
import { Gauge } from '../../ui/gauge'
import { IconButton } from '../../ui/icon-button'
import { bytesText } from './bytes-text'
import { progressOf } from './upload-progress'
import { useCancelSending } from './use-cancel-sending'

/** From here on people want to know how long it takes. */
const LONG_S = 10

/** In the bubble itself: how far what it brings has got to the server, and the way to stop it. */
export function UploadLine({ message }: { message: Message }) {
  const t = useTranslations('attachments')
  const format = useFormatter()
  const ids = new Set(message.attachments.map(({ id }) => id))
  const uploads = useUploads((upload) => ids.has(upload.attachment.id) && isUnderWay(upload))
  const online = useLive((state) => state.connection === 'online')
  const uplink = useLive((state) => state.uplink)
  const cancel = useCancelSending(message)
  const progress = progressOf(message.attachments, uploads)
  if (!progress) return null
  if (uploads.every(({ state }) => state === 'paused'))
    return <p className="ps-1.5 pt-1.5 text-meta text-ink-2 contain-inline-size">{t('cancelled')}</p>
  const { sent, total } = progress
  const seconds = sendingSeconds({ bytes: total - sent, requests: 1 }, uplink)
  const long = online && seconds > LONG_S && t('remaining', { time: timeText(format, seconds) })
  const words = t('progress', { sent: bytesText(format, sent), total: bytesText(format, total) })
  return (
    // As wide as what it tells of: a photo stays where it is when this comes and goes.
    <div className="flex w-full items-center gap-2 ps-1.5 pt-1.5 contain-inline-size">
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="flex justify-between gap-3 text-meta text-ink-2 tabular-nums">
          <span>{words}</span>
          {long && <span>{long}</span>}
        </p>
        <Gauge kind="progress" tone="go" value={sent / total} label={t('attached')} valueText={words} />
        <p className="text-meta text-ink-2">{online ? t('heals') : t('waits')}</p>
      </div>
      <IconButton icon={<X />} label={t('cancel')} onClick={() => void cancel()} />
    </div>
  )
}

function timeText(format: ReturnType<typeof useFormatter>, seconds: number): string {
  const short = seconds < 90
  const value = short ? seconds : Math.ceil(seconds / 60)
  return format.number(value, { style: 'unit', unit: short ? 'second' : 'minute', unitDisplay: 'short' })
}
