import { LOCALE_COOKIE, type Locale } from '../../lib/messages/locale'

/** Keeps the language in this browser, for the next page. */
export function rememberLocale(locale: Locale) {
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=31536000; samesite=lax`
}
