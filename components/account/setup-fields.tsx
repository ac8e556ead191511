'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { LOCALES, LOCALE_NAMES, isLocale } from '../../lib/messages/locale'
import { Field } from '../ui/field'
import { PasswordInput } from '../ui/password-input'
import { Select } from '../ui/select'
import { TextInput } from '../ui/text-input'
import { PasswordStrengthLine } from './password-strength-line'
import { rememberLocale } from './remember-locale'
import type { SetupField } from './setup-values'
import type { useSetup } from './use-setup'

type SetupPart = { setup: ReturnType<typeof useSetup> }

const INPUT = 'desk:min-h-11 desk:px-3.5 desk:text-[0.9375rem]'

/** The fields of the present step. */
export function SetupFields({ setup }: SetupPart) {
  if (setup.step === 'token') return <TokenField setup={setup} />
  return setup.step === 'organisation' ? <OrganisationFields setup={setup} /> : <AccountFields setup={setup} />
}

function TokenField({ setup }: SetupPart) {
  const t = useTranslations('account.setup.token')
  return (
    <Field label={t('label')} hint={t('hint')} error={errorOf(setup, 'token')}>
      <TextInput
        {...bind(setup, 'token')}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        className={`${INPUT} font-mono`}
      />
    </Field>
  )
}

function OrganisationFields({ setup }: SetupPart) {
  const t = useTranslations('account.setup.organisation')
  const locale = useLocale()
  const router = useRouter()
  function choose(next: string) {
    if (isLocale(next)) rememberLocale(next)
    router.refresh()
  }
  return (
    <>
      <Field label={t('label')} error={errorOf(setup, 'organisation')}>
        <TextInput {...bind(setup, 'organisation')} autoComplete="organization" maxLength={80} className={INPUT} />
      </Field>
      <Field label={t('language')}>
        <Select value={locale} onChange={(event) => choose(event.target.value)} className={INPUT}>
          {LOCALES.map((value) => (
            <option key={value} value={value} lang={value}>
              {LOCALE_NAMES[value]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}

function AccountFields({ setup }: SetupPart) {
  const t = useTranslations('account.setup.account')
  const { values } = setup
  return (
    <>
      <Field label={t('name')} error={errorOf(setup, 'name')}>
        <TextInput {...bind(setup, 'name')} autoComplete="name" maxLength={80} className={INPUT} />
      </Field>
      <Field label={t('email')} error={errorOf(setup, 'email')}>
        <TextInput
          {...bind(setup, 'email')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          className={INPUT}
        />
      </Field>
      <Field
        label={t('password')}
        error={errorOf(setup, 'password')}
        hint={
          <PasswordStrengthLine password={values.password} about={[values.name, values.email, values.organisation]} />
        }
      >
        <PasswordInput {...bind(setup, 'password')} autoComplete="new-password" className={INPUT} />
      </Field>
    </>
  )
}

function bind({ values, change }: SetupPart['setup'], field: SetupField) {
  return {
    name: field,
    value: values[field],
    onChange: (event: { target: { value: string } }) => change(field, event.target.value),
  }
}

function errorOf({ wrong }: SetupPart['setup'], field: SetupField): string | undefined {
  return wrong?.field === field ? wrong.text : undefined
}
