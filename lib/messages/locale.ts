export const LOCALES = ['en', 'fr', 'de'] as const
export type Locale = (typeof LOCALES)[number]

/** Each language in its own words, for pickers. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', fr: 'Français', de: 'Deutsch' }

export const LOCALE_COOKIE = 'fl-locale'

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/**
 * The language to answer in: the person's own choice, else the first language of the browser that we speak, else English.
 * `acceptLanguage` is the HTTP header, for example `de-CH,de;q=0.9,en;q=0.8`.
 */
export function localeFrom(choice: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(choice)) return choice
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted.map(({ language }) => language).find(isLocale) ?? 'en'
}
