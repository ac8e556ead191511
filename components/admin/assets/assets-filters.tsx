'use client'

import { useTranslations } from 'next-intl'
import { ASSET_STATES, type AreaName, type AssetsQuery } from '../../../lib/admin-api'
import { FilterSelect } from '../filter-select'
import { SearchInput } from '../search-input'

type AssetsFiltersProps = {
  filter: AssetsQuery
  areas: readonly AreaName[]
  onChange: (parts: Record<string, string>) => void
}

/** Search, area and state; every change starts at the first page. */
export function AssetsFilters({ filter, areas, onChange }: AssetsFiltersProps) {
  const t = useTranslations('admin.assets')
  const set = (key: string) => (value: string) => onChange({ [key]: value, page: '' })
  const any = { value: '', label: t('any') }
  return (
    <search className="flex flex-wrap gap-2">
      <div className="min-w-full flex-1 @2xl:max-w-84 @2xl:min-w-72">
        <SearchInput label={t('search')} value={filter.q ?? ''} onSearch={set('q')} />
      </div>
      <FilterSelect
        label={t('column.area')}
        value={filter.area ?? ''}
        onChange={set('area')}
        options={[any, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <FilterSelect
        label={t('state')}
        value={filter.state ?? ''}
        onChange={set('state')}
        options={[any, ...ASSET_STATES.map((state) => ({ value: state, label: t(state) }))]}
      />
    </search>
  )
}
