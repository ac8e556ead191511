'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'
import { navigate } from '../live/navigate'

/**
 * The query of the address, and a way to change parts of it: an empty value removes its key. `add` makes a step that the
 * browser's Back undoes; otherwise the address only follows.
 */
export function useUrlState() {
  const query = useSearchParams()
  const change = useCallback((parts: Record<string, string | undefined>, { add = false } = {}) => {
    const next = new URLSearchParams(location.search)
    for (const [key, value] of Object.entries(parts)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    const search = next.toString()
    if (search === location.search.replace(/^\?/, '')) return
    const href = search ? `${location.pathname}?${search}` : location.pathname
    navigate(href, add ? 'push' : 'replace')
  }, [])
  return { query, change }
}
