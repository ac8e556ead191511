'use client'
import { Mic } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../ui/icon-button'
import type { VoiceNote } from './use-voice-note'

/** Starts a voice note. Names what it begins, never needs to be held. */
export function VoiceButton({ voice: { ended, start } }: { voice: VoiceNote }) {
  const t = useTranslations('voice')
  return (
    <IconButton
      icon={
        <>
          <Mic />
          <span className="leading-tight desk:hidden">{t('short')}</span>
        </>
      }
      label={t('record')}
      autoFocus={ended}
      onClick={start}
      className="min-h-18! min-w-18! flex-col gap-0.5! border-edge border-line-strong bg-surface desk:min-h-8! desk:min-w-8! desk:border-0 desk:bg-transparent"
    />
  )
}
