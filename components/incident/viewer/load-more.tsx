'use client'
import { ImageDown } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useLive } from '../../live/hooks'
import { Button } from '../../ui/button'
import { bytesText } from '../attachments/bytes-text'
import type { More } from './use-viewed-picture'

/** Fetches the picture that is shown small to spare data, and says what that costs. */
export function LoadMore({ more: { bytes, loading, load } }: { more: More }) {
  const t = useTranslations('attachments')
  const format = useFormatter()
  const online = useLive((state) => state.connection === 'online')
  return (
    <Button icon={<ImageDown />} busy={loading} disabledReason={online ? undefined : t('opensOnline')} onClick={load}>
      {t('viewer.load', { size: bytesText(format, bytes) })}
    </Button>
  )
}
