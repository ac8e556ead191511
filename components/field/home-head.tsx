'use client'
import { useTranslations } from 'next-intl'
import { navigate } from '../live/navigate'
import { Segmented } from '../ui/segmented'

type HomeHeadProps = { closed: boolean; openCount: number }

/** The list's title, and which half of it is shown. The choice lives in the address. */
export function HomeHead({ closed, openCount }: HomeHeadProps) {
  const t = useTranslations('field')
  function choose(which: 'open' | 'closed') {
    const { pathname } = window.location
    navigate(which === 'closed' ? `${pathname}?list=closed` : pathname, 'replace')
  }
  return (
    <div className="flex flex-none flex-wrap items-center justify-between gap-x-4 gap-y-2 px-inset py-4 md:py-3">
      <h1 tabIndex={-1} className="text-title outline-none md:text-head">
        {t('mine')}
      </h1>
      <Segmented
        label={t('which')}
        value={closed ? 'closed' : 'open'}
        onChange={choose}
        options={[
          { value: 'open', label: openCount > 0 ? t('open', { count: openCount }) : t('openNone') },
          { value: 'closed', label: t('closed') },
        ]}
      />
    </div>
  )
}
