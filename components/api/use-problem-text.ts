'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { isUnanswered, type Problem } from './call'

/** Says a problem in the reader's words. `nameOf` turns the person-ids among a refusal's parameters into names. */
export function useProblemText() {
  const refusals = useTranslations('refusals')
  const unanswered = useTranslations('admin.unanswered')
  return useCallback(
    (problem: Problem, nameOf: (id: string) => string | undefined = () => undefined): string => {
      if (isUnanswered(problem)) return unanswered(problem.code)
      const named = Object.entries(problem.params ?? {}).map(([key, value]): [string, string | number] => [
        key,
        (typeof value === 'string' && nameOf(value)) || value,
      ])
      return refusals(problem.code, Object.fromEntries(named))
    },
    [refusals, unanswered],
  )
}
