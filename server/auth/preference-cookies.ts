import { LOCALE_COOKIE } from '../../lib/messages/locale'
import { services } from '../services'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const THEME_COOKIE = 'fl-theme'

/** The Set-Cookie headers that bring a person's language and theme to this browser; what is not chosen stays. */
export async function preferenceCookies(personId: string): Promise<string[]> {
  const person = await services().db.person.findUnique({
    where: { id: personId },
    select: { locale: true, theme: true },
  })
  const chosen = [
    [LOCALE_COOKIE, person?.locale],
    [THEME_COOKIE, person?.theme],
  ]
  return chosen.flatMap(([name, value]) =>
    value ? [`${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`] : [],
  )
}
