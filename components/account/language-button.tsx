'use client'

import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { LOCALES, LOCALE_NAMES, isLocale } from '../../lib/messages/locale'
import { rememberLocale } from './remember-locale'

/** The language of this browser, before anybody is signed in: the device's own list behind a button. What is typed stays. */
export function LanguageButton() {
  const ui = useTranslations('ui')
  const locale = useLocale()
  const router = useRouter()
  function choose(next: string) {
    if (isLocale(next)) rememberLocale(next)
    router.refresh()
  }
  return (
    <span className="relative inline-flex min-h-control items-center gap-2 rounded-control px-3 text-label text-ink-2 hover:bg-hover hover:text-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus desk:px-2">
      <Languages />
      <span aria-hidden>{LOCALE_NAMES[locale]}</span>
      <select
        aria-label={ui('language')}
        value={locale}
        onChange={(event) => choose(event.target.value)}
        className="absolute inset-0 size-full opacity-0"
      >
        {LOCALES.map((value) => (
          <option key={value} value={value} lang={value}>
            {LOCALE_NAMES[value]}
          </option>
        ))}
      </select>
    </span>
  )
}
