'use client'
import { Mic } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../ui/icon-button'

/** Starts a voice note. Names what it begins, never needs to be held. */
export function VoiceButton({ onPress }: { onPress: () => void }) {
  const t = useTranslations('voice')
  return (
    <IconButton
      icon={<Mic />}
      label={t('record')}
      onClick={onPress}
      className="min-h-18! min-w-18! border-edge border-line-strong bg-surface desk:min-h-8! desk:min-w-8! desk:border-0 desk:bg-transparent"
    />
  )
}
