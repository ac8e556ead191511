'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { PickPerson } from '../../../lib/admin-api'
import { useResource } from '../../api/use-resource'
import { Avatar } from '../../ui/avatar'
import { SkeletonRows } from '../../ui/skeleton'
import { Load } from '../load'
import { ProblemNote } from '../problem-note'
import { SearchInput } from '../search-input'

type ExpertPickerProps = {
  incidentId: string
  /** People who cannot be the next owner whoever asks. */
  without: readonly string[]
  chosen: string | undefined
  onChoose: (person: PickPerson) => void
}

/** The active experts of the incident's area, with how much each has in hand; one is chosen. */
export function ExpertPicker({ incidentId, without, chosen, onChoose }: ExpertPickerProps) {
  const t = useTranslations('admin.incidents')
  const availability = useTranslations('admin.availability')
  const group = useId()
  const [q, setQ] = useState('')
  const search = new URLSearchParams({ incident: incidentId, ...(q && { q }) })
  const { data, problem } = useResource<{ people: PickPerson[] }>(`/api/people?${search.toString()}`)
  const experts = data?.people.filter(({ id, roles }) => roles.includes('expert') && !without.includes(id))
  return (
    <div className="grid gap-2">
      <SearchInput label={t('searchExpert')} value={q} onSearch={setQ} />
      {!data && !problem && <SkeletonRows rows={3} label={t('experts')} />}
      <ProblemNote problem={problem} />
      {experts?.length === 0 && <p className="text-label font-normal text-ink-2">{t('noExpert')}</p>}
      <div
        role="radiogroup"
        aria-label={t('experts')}
        className="max-h-72 divide-y overflow-y-auto rounded-control border empty:hidden"
      >
        {experts?.map((person) => (
          <label
            key={person.id}
            className="relative flex min-h-control items-center gap-3 px-3 py-2 hover:bg-hover has-checked:bg-selected has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={group}
              checked={person.id === chosen}
              onChange={() => onChoose(person)}
              className="absolute inset-0 z-1 appearance-none outline-none"
            />
            <Avatar name={person.name} />
            <span className="min-w-0 flex-1 text-label font-normal">
              <b className="block truncate">{person.name}</b>
              <small className="block truncate text-meta text-ink-3">
                {availability(person.availability)}
                {person.title && ` · ${person.title}`}
              </small>
            </span>
            <Load rooms={person.rooms} />
          </label>
        ))}
      </div>
    </div>
  )
}
