'use client'

import { useTranslations } from 'next-intl'
import { dateText } from '../ui/time/format-time'
import { useNow } from '../ui/time/use-now'
import { useTimePlace } from '../ui/time/use-time-place'

type SetupPlateProps = { admin: string; organisation: string; version: string }

/** The nameplate of this installation, stamped as one types. Only a picture. */
export function SetupPlate({ admin, organisation, version }: SetupPlateProps) {
  const t = useTranslations('account.setup.plate')
  const today = dateText(useNow(), useTimePlace())
  return (
    <div aria-hidden className="relative h-56 w-68 flex-none p-7 text-line-strong max-lg:hidden">
      <svg viewBox="0 0 272 224" fill="none" stroke="currentColor" className="absolute inset-0 size-full">
        <path d="M.75.75h252.500l18 18v204.500H18.750l-18-18z" strokeWidth="1.5" />
        <path d="M8.750 8.750h241.200l13.300 13.300v193.200H22.050l-13.300-13.300z" opacity=".4" />
        <path d="M28 52h216M28 104h216M28 156h216M124 156v46" opacity=".4" />
      </svg>
      <div className="relative text-[0.78125rem]/4 font-medium text-ink-3">
        <p className="-mt-3 flex h-9 items-center text-[0.9375rem] font-[760] text-ink-2">Fieldline</p>
        <p className="mt-1.5">{t('organisation')}</p>
        <p className={STAMPED}>{organisation}</p>
        <p className="mt-2">{t('admin')}</p>
        <p className={STAMPED}>{admin}</p>
        <div className="mt-2 grid grid-cols-[6rem_1fr] gap-x-3">
          <p>{t('version')}</p>
          <p className="truncate">{t('commissioned')}</p>
          <p className="font-mono text-[0.875rem]/6 font-semibold text-ink-2">{version}</p>
          <p className="font-mono text-[0.875rem]/6 font-semibold text-ink-2" suppressHydrationWarning>
            {today}
          </p>
        </div>
      </div>
    </div>
  )
}

const STAMPED = 'h-7 truncate font-mono text-[1.1875rem]/7 font-bold text-ink'
