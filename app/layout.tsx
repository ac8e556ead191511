import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import { isFieldPath } from '../components/offline/is-field-path'
import { SHELL } from '../components/offline/worker-rules'
import { catchEarly } from '../components/ui/catch-early'
import { UiProviders } from '../components/ui/providers'
import { DENSITY_COOKIE, THEME_COOKIE, densityFrom, themeFrom } from '../components/ui/theme/theme-choice'
import { INNER } from '../server/http/inner-headers'
import { fontClasses } from './fonts'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  title: { default: 'Fieldline', template: '%s · Fieldline' },
  applicationName: 'Fieldline',
  formatDetection: { telephone: false, date: false, address: false, email: false },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection() // no page is static, so every page carries the nonce of its own request
  const [jar, head, locale] = await Promise.all([cookies(), headers(), getLocale()])
  const nonce = head.get(INNER.nonce) ?? undefined
  return (
    <html
      lang={locale}
      dir="ltr"
      data-theme={themeFrom(jar.get(THEME_COOKIE)?.value)}
      data-density={densityFrom(jar.get(DENSITY_COOKIE)?.value)}
      data-surface={surfaceOf(head.get(INNER.path) ?? '/')}
      className={fontClasses}
      suppressHydrationWarning
    >
      <body>
        <script nonce={nonce} suppressHydrationWarning>{`(${catchEarly.toString()})()`}</script>
        <NextIntlClientProvider>
          <UiProviders nonce={nonce}>{children}</UiProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

/** Whether nothing on the page at this address asks for desk density: see density.css. */
function surfaceOf(address: string): 'field' | undefined {
  const [path = '', query] = address.split('?')
  const forOthers = new URLSearchParams(query).get('for') === 'technician'
  return (isFieldPath(path) || path === SHELL) && !forOthers ? 'field' : undefined
}
