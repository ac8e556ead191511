'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { v4 as uuidv4 } from 'uuid'
import { SignInFoot } from '../account/sign-in-foot'
import { useSignIn } from '../account/use-sign-in'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { Field } from '../ui/field'
import { Logo } from '../ui/logo'
import { TextInput } from '../ui/text-input'
import type { GuestEnd } from '../../lib/guest-ends'
import { forgetGuest } from './forget-guest'

type GuestDoorProps = {
  /** Why a guest who was here is out. */
  over: GuestEnd | undefined
  /** His tab was closed when that happened, so his device has not forgotten yet. */
  forgets: boolean
  /** Who is signed in with an account. */
  signedInAs: string | undefined
}

/** The door for guests: the code from the link or typed in, and a name. After a visit it says why that ended. */
export function GuestDoor({ over, forgets, signedInAs }: GuestDoorProps) {
  const t = useTranslations('guests')
  useEffect(() => {
    if (forgets) void forgetGuest()
  }, [forgets])
  return (
    <div className="flex min-h-dvh flex-col">
      <main className="mx-auto flex w-full max-w-160 flex-1 flex-col justify-center gap-6 px-inset py-10">
        <Logo size="large" />
        <header>
          <h1 className="text-title">{over ? t(`over.${over}`) : t('door.title')}</h1>
          <p className="mt-1.5 text-ink-2">
            {over
              ? t('over.text')
              : signedInAs === undefined
                ? t('door.lead')
                : t('door.signedIn', { name: signedInAs })}
          </p>
        </header>
        {signedInAs === undefined ? (
          !over && <GuestForm />
        ) : (
          <Link href="/" className={buttonLook({ variant: 'primary', size: 'large', block: true })}>
            {t('door.toWork')}
          </Link>
        )}
      </main>
      <SignInFoot />
    </div>
  )
}

function GuestForm() {
  const t = useTranslations('guests.door')
  const { signIn, pending, problem, problemText } = useSignIn('/')
  const [missing, setMissing] = useState<'code' | 'name'>()
  const [visit] = useState(() => uuidv4())
  const code = useRef<HTMLInputElement>(null)
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const take = () => takeCode(code.current)
    take()
    // Another link, opened in the tab that shows this page, loads nothing.
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending || !code.current || !name.current) return
    const empty = !code.current.value.trim() ? code : !name.current.value.trim() ? name : undefined
    setMissing(empty && (empty === code ? 'code' : 'name'))
    if (empty) return empty.current?.focus()
    await signIn({ guestCode: code.current.value, name: name.current.value.trim(), visit })
  }

  const ofName = problem?.code === 'invalid'
  return (
    // The method keeps a code out of the address should somebody press Enter before the page is ready.
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="grid gap-5">
      <Field
        label={t('code')}
        hint={t('codeHint')}
        error={missing === 'code' ? t('codeMissing') : !pending && !ofName && problemText}
      >
        <TextInput
          ref={code}
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          dir="ltr"
        />
      </Field>
      <Field
        label={t('name')}
        hint={t('nameHint')}
        error={missing === 'name' ? t('nameMissing') : !pending && ofName && problemText}
      >
        <TextInput ref={name} name="name" autoComplete="name" maxLength={80} />
      </Field>
      <Button type="submit" variant="primary" size="large" block busy={pending !== undefined}>
        {t('enter')}
      </Button>
    </form>
  )
}

/** The link has the code behind its `#`: it goes into the field and out of the address. */
function takeCode(field: HTMLInputElement | null): void {
  const given = location.hash.slice(1)
  if (!field || !given) return
  field.value = given
  history.replaceState(history.state, '', location.pathname)
}
