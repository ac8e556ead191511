'use client'
import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../lib/messages/locale'
import { rememberLocale } from '../account/remember-locale'
import { call } from '../api/call'
import { MenuChoice } from '../ui/menu'
import { MenuFold } from '../ui/menu-fold'

/** The reader's language, kept on this device at once and in the account. The page is drawn again; nothing on it is lost. */
export function LanguageMenu() {
  const t = useTranslations('ui')
  const locale = useLocale()
  const router = useRouter()
  function choose(next: Locale) {
    rememberLocale(next)
    router.refresh()
    void call('PATCH', '/api/me', { locale: next })
  }
  return (
    <MenuFold icon={<Languages />} label={t('language')} value={LOCALE_NAMES[locale]}>
      <MenuChoice
        value={locale}
        onChange={choose}
        options={LOCALES.map((value) => ({ value, label: <span lang={value}>{LOCALE_NAMES[value]}</span> }))}
      />
    </MenuFold>
  )
}
