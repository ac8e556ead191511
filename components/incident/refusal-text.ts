'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Refusal } from '../../lib/refusals'
import { useNames } from './names'

/** Says a refusal in the reader's words, with the people in it by name. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('refusals')
  const names = useNames()
  return useCallback(
    ({ code, params = {} }) => {
      const { person, ...rest } = params
      return t(code, typeof person === 'string' ? { ...rest, person: names.full(person) } : rest)
    },
    [t, names],
  )
}
