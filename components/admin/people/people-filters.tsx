'use client'

import { useTranslations } from 'next-intl'
import type { AreaName, PeopleQuery } from '../../../lib/admin-api'
import { ROLES } from '../../../lib/people'
import { FilterSelect } from '../filter-select'
import { SearchInput } from '../search-input'
import { STATES } from './people-filter'

type PeopleFiltersProps = {
  filter: PeopleQuery
  areas: readonly AreaName[]
  onChange: (parts: Record<string, string>) => void
}

/** Search, role, area and state; every change starts at the first page. */
export function PeopleFilters({ filter, areas, onChange }: PeopleFiltersProps) {
  const t = useTranslations('admin.people')
  const roles = useTranslations('account.roles')
  const set = (key: string) => (value: string) => onChange({ [key]: value, page: '' })
  const any = { value: '', label: t('filter.any') }
  return (
    <search className="flex flex-wrap gap-2">
      <div className="min-w-full flex-1 @2xl:max-w-68 @2xl:min-w-56">
        <SearchInput label={t('filter.search')} value={filter.q ?? ''} onSearch={set('q')} />
      </div>
      <FilterSelect
        label={t('filter.role')}
        value={filter.role ?? ''}
        onChange={set('role')}
        options={[any, ...ROLES.map((role) => ({ value: role, label: roles(role) }))]}
      />
      <FilterSelect
        label={t('filter.area')}
        value={filter.area ?? ''}
        onChange={set('area')}
        options={[any, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <FilterSelect
        label={t('filter.state')}
        value={filter.state ?? ''}
        onChange={set('state')}
        options={[any, ...STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))]}
      />
    </search>
  )
}
