'use client'

import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PersonRow } from '../../../lib/admin-api'
import { useProblemText } from '../../api/use-problem-text'
import type { BulkOutcome } from './bulk-job'

type BulkResultsProps = {
  people: readonly PersonRow[]
  outcomes: ReadonlyMap<string, BulkOutcome>
  running: boolean
}

/** Person by person: done, already so, or why not. */
export function BulkResults({ people, outcomes, running }: BulkResultsProps) {
  const t = useTranslations('admin.bulk')
  const problemText = useProblemText()
  const next = people.find(({ id }) => !outcomes.has(id))
  return (
    <ul
      aria-live="polite"
      aria-busy={running}
      className="max-h-80 divide-y overflow-y-auto rounded-tile border text-label"
    >
      {people.map((person) => {
        const outcome = outcomes.get(person.id)
        return (
          <li key={person.id} className="flex min-h-control-small items-center gap-3 px-3 py-1.5">
            <span className="min-w-0 flex-1 truncate">{person.name}</span>
            {outcome?.ok && (
              <span className="flex items-center gap-1.5 text-meta text-green-text">
                <Check className="size-icon-small" />
                {t(outcome.left ?? 'done')}
              </span>
            )}
            {outcome && !outcome.ok && (
              <span className="flex min-w-0 basis-2/3 items-start gap-1.5 text-meta text-red-text">
                <CircleAlert className="mt-px size-icon-small" />
                {problemText(outcome)}
              </span>
            )}
            {!outcome && running && person === next && (
              <LoaderCircle className="size-icon-small animate-spin text-ink-3" />
            )}
          </li>
        )
      })}
    </ul>
  )
}
