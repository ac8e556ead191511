'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { buttonLook } from '../ui/button-look'
import { SetupAside } from './setup-aside'
import { SetupForm } from './setup-form'
import { SetupPlate } from './setup-plate'
import { useSetup } from './use-setup'

const READING_MS = 2_500

/** The first run: proves who owns the server, names the organisation, creates the first admin. */
export function Setup({ version }: { version: string }) {
  const t = useTranslations('account.setup')
  const setup = useSetup()
  const { state, values } = setup
  const isOver = state === 'done' || state === 'closed'

  useEffect(() => {
    if (!isOver) return
    const timer = setTimeout(() => location.assign('/sign-in'), READING_MS)
    return () => clearTimeout(timer)
  }, [isOver])

  return (
    <div
      data-density="desk"
      className="grid min-h-dvh bg-surface max-md:grid-rows-[auto_1fr] md:grid-cols-[minmax(20rem,30rem)_minmax(0,1fr)]"
    >
      <SetupAside step={isOver ? undefined : setup.step} />
      <main className="flex flex-wrap content-center items-center justify-center gap-x-20 gap-y-10 px-inset py-10 md:px-12">
        {isOver ? (
          <div role="status" className="grid w-full max-w-110 justify-items-start gap-3">
            <h2 className="text-[1.5rem]/8 font-[740] tracking-[-0.02em]">{t(`${state}.title`)}</h2>
            <p className="text-ink-2">{t(`${state}.text`, { organisation: values.organisation })}</p>
            <a href="/sign-in" className={buttonLook({ variant: 'primary', size: 'large' })}>
              {t('done.action')}
            </a>
          </div>
        ) : (
          <SetupForm setup={setup} />
        )}
        <SetupPlate admin={values.name} organisation={values.organisation} version={version} />
      </main>
    </div>
  )
}
