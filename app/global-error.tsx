'use client'

import { NextIntlClientProvider } from 'next-intl'
import { useSyncExternalStore } from 'react'
import de from '../lib/messages/de/stopped.json'
import en from '../lib/messages/en/stopped.json'
import fr from '../lib/messages/fr/stopped.json'
import { LOCALE_COOKIE, localeFrom } from '../lib/messages/locale'
import { THEME_COOKIE, themeFrom } from '../components/ui/theme/theme-choice'
import PageError from './error'
import { fontClasses } from './fonts'
import './globals.css'

// Only these texts: the page is part of every first load.
const UI = { en, fr, de }

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void }

/** Even the layout stopped: everything it gives has to be found again here, from the cookies. */
export default function GlobalError(props: GlobalErrorProps) {
  const cookies = useSyncExternalStore(
    () => () => {},
    () => document.cookie,
    () => '',
  )
  const cookie = (name: string) =>
    cookies
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1)
  const locale = localeFrom(cookie(LOCALE_COOKIE), null)
  return (
    <html lang={locale} data-theme={themeFrom(cookie(THEME_COOKIE))} className={fontClasses} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ ui: UI[locale] }} timeZone="UTC">
          <PageError {...props} />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
