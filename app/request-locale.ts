import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { ZONE_COOKIE, zoneFrom } from '../components/ui/time/zone'
import { messagesFor } from '../lib/messages'
import { LOCALE_COOKIE, localeFrom } from '../lib/messages/locale'

/** What next-intl needs for one request: no locale in the address, so links can be shared across languages. */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const locale = localeFrom(jar.get(LOCALE_COOKIE)?.value, head.get('accept-language'))
  return { locale, messages: messagesFor(locale), timeZone: zoneFrom(jar.get(ZONE_COOKIE)?.value), now: new Date() }
})
