'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { IncidentFilter } from '../../../lib/admin-incidents'
import { STATUSES } from '../../../lib/incident/status'
import type { AreaCard } from '../../../lib/wire'
import { FilterSelect } from '../filter-select'
import { SearchInput } from '../search-input'

type IncidentFiltersProps = {
  filter: IncidentFilter
  areas: readonly AreaCard[]
  names: Readonly<Record<string, string>>
  onChange: (parts: Record<string, string>) => void
}

/** Search, status, area, and the owner somebody came here for. Every change starts at the first page. */
export function IncidentFilters({ filter, areas, names, onChange }: IncidentFiltersProps) {
  const t = useTranslations('admin.incidents.filter')
  const status = useTranslations('incident.status')
  const set = (key: string) => (value: string) => onChange({ [key]: value, page: '' })
  return (
    <search className="flex min-w-0 flex-1 basis-full flex-wrap gap-2 @2xl:basis-0">
      <div className="min-w-full flex-1 @2xl:max-w-68 @2xl:min-w-56">
        <SearchInput label={t('search')} value={filter.q} onSearch={set('q')} />
      </div>
      <FilterSelect
        label={t('state')}
        value={filter.state === 'unfinished' ? '' : filter.state}
        onChange={set('state')}
        options={[
          { value: '', label: t('unfinished') },
          ...STATUSES.map((one) => ({ value: one, label: one === 'closed' ? t('closed') : status(one) })),
          { value: 'all', label: t('all') },
        ]}
      />
      <FilterSelect
        label={t('area')}
        value={filter.area ?? ''}
        onChange={set('area')}
        options={[{ value: '', label: t('any') }, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {filter.owner && (
        <button
          type="button"
          onClick={() => set('owner')('')}
          className="inline-flex min-h-input items-center gap-2 rounded-control border bg-surface px-4 text-label hover:bg-hover desk:px-2.5"
        >
          {t('owner', { name: names[filter.owner] ?? t('thisPerson') })}
          <X className="size-icon-small" />
          <span className="quiet-until-focus">{t('clear')}</span>
        </button>
      )}
    </search>
  )
}
