'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SYSTEM_ID } from '../../lib/people'
import { useLive } from '../live/hooks'

export type Names = {
  /** "Aya Nakamura"; "Somebody" until the person is known. */
  full: (id: string) => string
  /** "Aya", for sentences that speak of people. */
  first: (id: string) => string
  /** The whole name, or "You" for the reader. */
  you: (id: string) => string
  me: string
}

/** What people are called on screens. */
export function useNames(): Names {
  const me = useLive((state) => state.me)
  const people = useLive((state) => state.people)
  const t = useTranslations('incident.names')
  return useMemo(() => {
    const full = (id: string) => {
      if (id === SYSTEM_ID) return 'Fieldline'
      return id === me.id ? me.name : (people[id]?.name ?? t('somebody'))
    }
    return {
      full,
      first: (id) => firstName(full(id)),
      you: (id) => (id === me.id ? t('you') : full(id)),
      me: me.id,
    }
  }, [me, people, t])
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
