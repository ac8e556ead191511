'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { PickPerson } from '../../../lib/admin-api'
import { useProblemText } from '../../api/use-problem-text'
import { isUnanswered } from '../../api/call'
import { ErrorBlock } from '../../ui/error-block'
import { SkeletonRows } from '../../ui/skeleton'
import { TextInput } from '../../ui/text-input'
import { usePeopleSearch } from './use-people-search'

type PeoplePickerProps = {
  incidentId: string
  /** Who of those found can be meant here. */
  suits: (person: PickPerson) => boolean
  /** Draws those found. */
  children: (people: readonly PickPerson[]) => ReactNode
}

/** Search for people of the incident's area, with everything that can be instead of a list. */
export function PeoplePicker({ incidentId, suits, children }: PeoplePickerProps) {
  const t = useTranslations('incident.picker')
  const [query, setQuery] = useState('')
  const { data, problem, loading, reload } = usePeopleSearch(incidentId, query)
  const found = data?.people.filter(suits)
  return (
    <div className="grid content-start gap-3">
      <div className="relative">
        <Search className="pointer-events-none absolute inset-y-0 start-4 my-auto text-ink-3 desk:start-2.5" />
        <TextInput
          type="search"
          autoComplete="off"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="ps-13 desk:ps-9"
        />
      </div>
      {problem && !found ? (
        <Failed problem={problem} loading={loading} onRetry={() => void reload()} />
      ) : !found ? (
        <SkeletonRows rows={4} label={t('loading')} />
      ) : found.length === 0 ? (
        <p role="status" className="py-6 text-center text-body text-ink-2">
          {query.trim() ? t('noMatch', { query: query.trim() }) : t('nobody')}
        </p>
      ) : (
        children(found)
      )}
    </div>
  )
}

type FailedProps = { problem: Parameters<ReturnType<typeof useProblemText>>[0]; loading: boolean; onRetry: () => void }

function Failed({ problem, loading, onRetry }: FailedProps) {
  const t = useTranslations('incident.picker')
  const problemText = useProblemText()
  return (
    <ErrorBlock
      title={isUnanswered(problem) ? t('offline') : problemText(problem)}
      text={isUnanswered(problem) ? t('offlineText') : undefined}
      onRetry={onRetry}
      retrying={loading}
    />
  )
}
