'use client'
import { useTranslations } from 'next-intl'
import { Segmented } from '../ui/segmented'

type HomeHeadProps = { closed: boolean; onChange: (closed: boolean) => void; openCount: number }

/** The list's title, and which half of it is shown. */
export function HomeHead({ closed, onChange, openCount }: HomeHeadProps) {
  const t = useTranslations('field')
  return (
    <div className="flex flex-none flex-wrap items-center justify-between gap-x-4 gap-y-2 px-inset py-4 md:gap-x-3 md:py-3 max-sm:[&>[role=radiogroup]]:grow md:[&>[role=radiogroup]]:grow">
      <h1 tabIndex={-1} className="text-title outline-none md:text-[1.1875rem]/7">
        {t('mine')}
      </h1>
      <Segmented
        label={t('which')}
        value={closed ? 'closed' : 'open'}
        onChange={(which) => onChange(which === 'closed')}
        options={[
          { value: 'open', label: openCount > 0 ? t('open', { count: openCount }) : t('openNone') },
          { value: 'closed', label: t('closed') },
        ]}
      />
    </div>
  )
}
