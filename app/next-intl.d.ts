import type { Messages } from '../lib/messages'
import type { Locale } from '../lib/messages/locale'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
