'use client'

import { useTranslations } from 'next-intl'
import { Field } from '../field'
import { Select } from '../select'
import { THEME_CHOICES, themeFrom } from './theme-choice'
import { chooseTheme, useTheme } from './use-theme'

/** The five choices of appearance, applied at once. */
export function ThemePicker() {
  const theme = useTranslations('ui.theme')
  return (
    <Field label={theme('label')}>
      <Select value={useTheme()} onChange={(event) => chooseTheme(themeFrom(event.target.value))}>
        {THEME_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {theme(choice)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
