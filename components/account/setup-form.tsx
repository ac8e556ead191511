'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type SubmitEvent } from 'react'
import { Button } from '../ui/button'
import { ErrorBlock } from '../ui/error-block'
import { SetupFields } from './setup-fields'
import type { useSetup } from './use-setup'

/** One step of the first run. The first field, or the wrong one, has the focus. */
export function SetupForm({ setup }: { setup: ReturnType<typeof useSetup> }) {
  const t = useTranslations('account.setup')
  const form = useRef<HTMLFormElement>(null)
  const { step, wrong, state } = setup

  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [step])

  useEffect(() => {
    if (wrong?.field) form.current?.querySelector<HTMLInputElement>(`[name="${wrong.field}"]`)?.focus()
  }, [wrong])

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state === 'asking') void setup.advance()
  }

  return (
    <form ref={form} method="post" noValidate onSubmit={submit} className="grid w-full max-w-110 gap-5">
      <header>
        <h2 className="text-[1.5rem]/8 font-[740] tracking-[-0.02em]">{t(`${step}.heading`)}</h2>
        <p className="mt-1 text-[0.9375rem]/6 text-ink-2">{t(`${step}.lead`)}</p>
      </header>
      {wrong && !wrong.field && <ErrorBlock title={wrong.text} />}
      <SetupFields setup={setup} />
      <div className="mt-2 flex items-center gap-3">
        <Button type="submit" variant="primary" size="large" busy={state === 'sending'}>
          {t(step === 'account' ? 'submit' : 'next')}
        </Button>
        {step !== 'token' && (
          <Button variant="quiet" size="large" onClick={setup.back}>
            {t('back')}
          </Button>
        )}
      </div>
    </form>
  )
}
