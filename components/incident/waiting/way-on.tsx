'use client'

import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonLook } from '../../ui/button-look'
import { useArea } from '../use-area'

/** Nobody can take it now: what this area's admin says to do, and that it stays in the list. */
export function WayOn({ areaId, children }: { areaId: string; children: ReactNode }) {
  const t = useTranslations('incident.waiting')
  const { helpText, helpPhone } = useArea(areaId)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <p className="min-w-48 flex-1 text-body">
        {children} <span dir="auto">{helpText || t('stays')}</span>
      </p>
      {helpPhone && (
        <a href={`tel:${helpPhone.replace(/[^\d+]/g, '')}`} className={buttonLook({ variant: 'primary' })}>
          <Phone />
          {t('call', { number: helpPhone })}
        </a>
      )}
    </div>
  )
}
