'use client'

import { Check, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clsx } from 'clsx'
import { Logo } from '../ui/logo'
import { SETUP_STEPS, type SetupStep } from './setup-values'
import { LanguageButton } from './language-button'

/** Where one is: three plates, the present one lit. Without a step all are done. */
export function SetupAside({ step }: { step: SetupStep | undefined }) {
  const t = useTranslations('account.setup')
  const at = step ? SETUP_STEPS.indexOf(step) : SETUP_STEPS.length
  return (
    <aside className="flex flex-col gap-6 border-b bg-sunken px-inset py-6 md:border-e md:border-b-0 md:px-14 md:py-12">
      <div className="flex items-center justify-between">
        <Logo />
        <span className="md:hidden">
          <LanguageButton />
        </span>
      </div>
      <div className="md:mt-7">
        <h1 className="text-[2rem]/9.5 font-[740] tracking-[-0.022em] text-balance max-md:text-[1.5rem]/8">
          {t('heading')}
        </h1>
        <p className="mt-2 max-w-88 text-[0.9375rem]/6 text-ink-2 max-md:hidden">{t('lead')}</p>
      </div>
      <ol className="flex gap-1.5 md:mt-3 md:grid md:gap-2.5">
        {SETUP_STEPS.map((name, index) => (
          <li
            key={name}
            aria-current={name === step ? 'step' : undefined}
            className={clsx(PLATE, name === step ? 'bg-ink text-ink-inv max-md:flex-1' : 'bg-surface/45 text-ink-2')}
          >
            <span className="font-mono text-[0.875rem] font-bold">
              {index < at ? <Check className="size-4" /> : index + 1}
            </span>
            <span className={clsx('min-w-0', name !== step && 'max-md:sr-only')}>
              <b className="block truncate text-[0.9375rem]/5">{t(`steps.${name}.name`)}</b>
              <small className="block truncate text-[0.78125rem]/4.5 max-md:hidden">{t(`steps.${name}.text`)}</small>
            </span>
            {name === step && <span aria-hidden className="h-7 w-1.25 rounded-[1.5px] bg-amber max-md:hidden" />}
          </li>
        ))}
      </ol>
      <p className="mt-auto flex items-start gap-2.5 pt-6 text-meta text-ink-3 max-md:hidden">
        <Lock className="mt-px size-4" />
        {t('foot')}
      </p>
      <div className="-ms-2 max-md:hidden">
        <LanguageButton />
      </div>
    </aside>
  )
}

const PLATE =
  'notch flex min-h-11 items-center gap-3 px-4 [--notch:0.75rem] md:grid md:min-h-15 md:grid-cols-[1.25rem_minmax(0,1fr)_auto] md:pe-5'
