'use client'
import { Languages, SunMoon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../lib/messages/locale'
import { rememberLocale } from '../../account/remember-locale'
import { call } from '../../api/call'
import { THEME_CHOICES } from '../../ui/theme/theme-choice'
import { chooseTheme } from '../../ui/theme/use-theme'
import { Group, Item } from './parts'

/** Appearance and language of this device. */
export function SettingItems({ onDone }: { onDone: () => void }) {
  const t = useTranslations('desk.palette')
  const ui = useTranslations('ui')
  const router = useRouter()

  function speak(locale: Locale) {
    onDone()
    rememberLocale(locale)
    router.refresh()
    void call('PATCH', '/api/me', { locale })
  }

  return (
    <Group heading={t('settings')}>
      {THEME_CHOICES.map((theme) => (
        <Item
          key={theme}
          value={`theme ${theme}`}
          words={[ui('theme.label'), ui(`theme.${theme}`)]}
          icon={<SunMoon />}
          end={ui('theme.label')}
          onSelect={() => {
            onDone()
            chooseTheme(theme)
          }}
        >
          {ui(`theme.${theme}`)}
        </Item>
      ))}
      {LOCALES.map((locale) => (
        <Item
          key={locale}
          value={`language ${locale}`}
          words={[ui('language'), LOCALE_NAMES[locale]]}
          icon={<Languages />}
          end={ui('language')}
          onSelect={() => speak(locale)}
        >
          <span lang={locale}>{LOCALE_NAMES[locale]}</span>
        </Item>
      ))}
    </Group>
  )
}
