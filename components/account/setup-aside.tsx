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
      <Logo />
      <div className="md:mt-7">
        <h1 className="text-[2rem]/9.5 font-[740] tracking-[-0.022em] text-balance max-md:text-[1.5rem]/8">
          {t('heading')}
        </h1>
        <p className="mt-2 max-w-88 text-[0.9375rem]/6 text-ink-2 max-md:hidden">{t('lead')}</p>
      </div>
      <ol className="grid gap-2.5 max-md:grid-cols-3 max-md:gap-1.5 md:mt-3">
        {SETUP_STEPS.map((name, index) => (
          <li
            key={name}
            aria-current={name === step ? 'step' : undefined}
            className={clsx(PLATE, name === step ? 'bg-ink text-ink-inv' : 'bg-surface/45 text-ink-2')}
          >
            <span className="font-mono text-[0.875rem] font-bold max-md:hidden">
              {index < at ? <Check className="size-4" /> : index + 1}
            </span>
            <span className="min-w-0">
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
  'notch grid min-h-15 items-center gap-3 ps-4 pe-5 [--notch:0.75rem] max-md:min-h-11 max-md:px-3 md:grid-cols-[1.25rem_minmax(0,1fr)_auto]'
