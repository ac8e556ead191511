'use client'

import { useTranslations } from 'next-intl'
import { LOCALES, LOCALE_NAMES } from '../../lib/messages/locale'
import { Select } from '../ui/select'

/** A language, each in its own words, or (empty) whatever the browser asks for. */
export function LocaleSelect({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('admin.person.field')
  return (
    <Select value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('anyLanguage')}</option>
      {LOCALES.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {LOCALE_NAMES[locale]}
        </option>
      ))}
    </Select>
  )
}
