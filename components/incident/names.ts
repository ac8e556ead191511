'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SYSTEM_ID } from '../../lib/people'
import { useLive } from '../live/hooks'

export type Names = {
  /** "Aya Nakamura", "Gina Brandt (guest)"; "Somebody" until the person is known. */
  full: (id: string) => string
  /** "Aya", "Gina (guest)", for sentences that speak of people. */
  first: (id: string) => string
  /** The name alone, and "(guest)" or nothing: for where a long name is cut off, which must not hide what he is. */
  bare: (id: string) => string
  mark: (id: string) => string
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
    const bare = (id: string) => {
      if (id === SYSTEM_ID) return 'Fieldline'
      return id === me.id ? me.name : (people[id]?.name ?? t('somebody'))
    }
    const mark = (id: string) => ((id === me.id ? me.guestOf : people[id]?.guest) ? t('guest') : '')
    const marked = (name: string, id: string) => `${name} ${mark(id)}`.trimEnd()
    const full = (id: string) => marked(bare(id), id)
    return {
      full,
      first: (id) => marked(firstName(bare(id)), id),
      bare,
      mark,
      you: (id) => (id === me.id ? t('you') : full(id)),
      me: me.id,
    }
  }, [me, people, t])
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
