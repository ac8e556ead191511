'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type SubmitEvent } from 'react'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { PasswordInput } from '../ui/password-input'
import { TextInput } from '../ui/text-input'
import { useSignIn } from './use-sign-in'

/** E-mail and password. What is wrong stands under the field and has the focus; it never says which half. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('account.signIn')
  const { signIn, pending, problemText } = useSignIn(next)
  const [missing, setMissing] = useState<'email' | 'password'>()
  const email = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending || !email.current || !password.current) return
    const empty = !email.current.value.trim() ? email : !password.current.value ? password : undefined
    setMissing(empty && (empty === email ? 'email' : 'password'))
    if (empty) return empty.current?.focus()
    const failed = await signIn({ email: email.current.value, password: password.current.value })
    if (failed) password.current.select()
  }

  return (
    // The method keeps a password out of the address should somebody press Enter before the page is ready.
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="grid gap-5">
      <Field label={t('email')} error={missing === 'email' && t('emailMissing')}>
        <TextInput
          ref={email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
        />
      </Field>
      <Field
        label={t('password')}
        hint={t('forgot')}
        error={missing === 'password' ? t('passwordMissing') : !pending && problemText}
      >
        <PasswordInput ref={password} name="password" autoComplete="current-password" />
      </Field>
      <Button type="submit" variant="primary" size="large" block busy={pending !== undefined}>
        {t('submit')}
      </Button>
    </form>
  )
}
