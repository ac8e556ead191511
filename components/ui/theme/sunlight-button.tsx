'use client'

import { Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../icon-button'
import { toggleSunlight, useTheme } from './use-theme'

/** One tap to read outdoors; always in the bar of technician screens. */
export function SunlightButton({ stacked }: { stacked?: boolean }) {
  const theme = useTranslations('ui.theme')
  return (
    <IconButton
      icon={<Sun />}
      label={theme('sunlight')}
      showLabel
      stacked={stacked}
      pressed={useTheme() === 'sunlight'}
      onClick={toggleSunlight}
    />
  )
}
