'use client'

import { useTranslations } from 'next-intl'
import { Plate } from '../../ui/plate'

/** INC 4821, or "new" while only this device knows of it. */
export function IncidentPlate({ number, quiet }: { number: number; quiet?: boolean }) {
  const t = useTranslations('incident')
  return (
    <Plate prefix={number ? 'INC' : undefined} quiet={quiet}>
      {number || t('newNumber')}
    </Plate>
  )
}
