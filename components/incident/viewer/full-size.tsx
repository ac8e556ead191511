'use client'
import { ImageUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'
import { useCommand } from '../use-command'
import type { RoomPhoto } from './room-photos'

/** Asks the photo's author for it as the camera took it; says so once somebody has, and once it is here. */
export function FullSize({ shown: { photo, message } }: { shown: RoomPhoto }) {
  const t = useTranslations('attachments.viewer')
  const { incident } = useRoomValue()
  const run = useCommand(incident.id)
  const check = useCheck(incident.id)
  const input = { seq: message.seq, attachmentId: photo.id }
  if (photo.parts.original) return <span className="text-meta text-ink-2">{t('full')}</span>
  if (photo.asked) return <span className="text-meta text-ink-2">{t('asked')}</span>
  if (!photo.parts.whole || !check('attachment.ask', input, message).ok) return null
  return (
    <Button icon={<ImageUp />} onClick={() => void run('attachment.ask', input)}>
      {t('askFull')}
    </Button>
  )
}
