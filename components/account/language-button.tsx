'use client'

import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuChoice } from '../ui/menu'
import { LOCALES, LOCALE_NAMES, type Locale } from '../../lib/messages/locale'
import { rememberLocale } from './remember-locale'

/** The language of this browser, before anybody is signed in. What is typed stays. */
export function LanguageButton() {
  const locale = useLocale()
  const router = useRouter()
  function choose(next: Locale) {
    rememberLocale(next)
    router.refresh()
  }
  return (
    <Menu side="top" trigger={<IconButton icon={<Languages />} label={LOCALE_NAMES[locale]} showLabel />}>
      <MenuChoice
        value={locale}
        onChange={choose}
        options={LOCALES.map((value) => ({ value, label: <span lang={value}>{LOCALE_NAMES[value]}</span> }))}
      />
    </Menu>
  )
}
