import { de } from './de'
import { en } from './en'
import { fr } from './fr'
import type { Messages } from './en'
import type { Locale } from './locale'

const MESSAGES: Record<Locale, Messages> = { en, fr, de }

/** Every text of one language, by namespace; a key missing in any language is a compile error. */
export function messagesFor(locale: Locale): Messages {
  return MESSAGES[locale]
}

export type { Messages }
