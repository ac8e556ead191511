'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { AreaName } from '../../../lib/admin-api'

/** Areas in a cell: "Hydraulics, Steam", "Hydraulics and 4 more", "All areas". */
export function useAreaNames() {
  const t = useTranslations('admin.people.areaNames')
  const format = useFormatter()
  return (areas: readonly AreaName[], areaCount: number): string => {
    const [first, ...others] = areas
    if (!first) return t('none')
    if (areas.length > 1 && areas.length === areaCount) return t('all')
    if (areas.length > 2) return t('more', { first: first.name, count: others.length })
    return format.list(
      areas.map(({ name }) => name),
      { type: 'unit' },
    )
  }
}
