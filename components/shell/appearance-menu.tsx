'use client'
import { SunMoon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MenuChoice } from '../ui/menu'
import { MenuFold } from '../ui/menu-fold'
import { THEME_CHOICES } from '../ui/theme/theme-choice'
import { chooseTheme, useTheme } from '../ui/theme/use-theme'

/** The five appearances, applied at once. */
export function AppearanceMenu() {
  const t = useTranslations('ui.theme')
  const theme = useTheme()
  return (
    <MenuFold icon={<SunMoon />} label={t('label')} value={t(theme)}>
      <MenuChoice
        value={theme}
        onChange={chooseTheme}
        options={THEME_CHOICES.map((value) => ({ value, label: t(value) }))}
      />
    </MenuFold>
  )
}
