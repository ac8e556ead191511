'use client'

import { useEffect, useState } from 'react'
import type { PickPerson } from '../../../lib/admin-api'
import { useResource } from '../../api/use-resource'

const PAUSE_MS = 200

/** Finds people who can sit in this room by a part of their name; asks once the typing pauses. */
export function usePeopleSearch(incidentId: string, query: string) {
  const [asked, setAsked] = useState(query)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query.trim()), query === '' ? 0 : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [query])
  const parameters = new URLSearchParams({ incident: incidentId, ...(asked && { q: asked }) })
  return useResource<{ people: PickPerson[] }>(`/api/people?${parameters.toString()}`)
}
