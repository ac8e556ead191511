'use client'

import { Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../icon-button'
import { toggleGloves, useDensity } from './use-density'

/** One tap to large controls far apart; always in the bar of technician screens. */
export function GlovesButton({ stacked }: { stacked?: boolean }) {
  const t = useTranslations('ui')
  return (
    <IconButton
      icon={<Hand />}
      label={t('gloves')}
      showLabel
      stacked={stacked}
      pressed={useDensity() === 'glove'}
      onClick={toggleGloves}
    />
  )
}
