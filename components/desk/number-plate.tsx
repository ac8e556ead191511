'use client'
import { useTranslations } from 'next-intl'
import type { Incident } from '../../lib/incident/incident'
import { Plate } from '../ui/plate'

/** An incident's number in a list: quiet, and "new" while only this device knows of it. */
export function NumberPlate({ of }: { of: Pick<Incident, 'number'> }) {
  const t = useTranslations('desk')
  return (
    <Plate quiet size="small">
      {of.number || t('new')}
    </Plate>
  )
}
