import { cleanup, configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach } from 'vitest'
import { messagesFor } from '../../lib/messages'
import type { Locale } from '../../lib/messages/locale'
import { UiProviders } from '../ui/providers'
import { bringToasts } from '../ui/toast/toaster'
import { bringTooltips } from '../ui/tooltip'
import type { ReactNode } from 'react'

await Promise.all([bringToasts(), bringTooltips()])

afterEach(cleanup)
// A bound for what never comes, not for how busy a machine is.
configure({ asyncUtilTimeout: 10_000 })

/** Draws a part, in English unless told, with everything the kit counts on, and a person to use it. */
export function draw(part: ReactNode, locale: Locale = 'en') {
  const person = userEvent.setup()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <NextIntlClientProvider locale={locale} messages={messagesFor(locale)} timeZone="UTC">
      <UiProviders nonce={undefined}>{children}</UiProviders>
    </NextIntlClientProvider>
  )
  const screen = render(part, { wrapper })
  return { person, ...screen }
}
