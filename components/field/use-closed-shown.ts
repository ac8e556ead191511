'use client'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { navigate } from '../live/navigate'

/** Which half of the list is shown: begun by the address, written back to it, so that a copied link shows the same. */
export function useClosedShown(): [boolean, (closed: boolean) => void] {
  const asked = useSearchParams().get('list') === 'closed'
  const [closed, setClosed] = useState(asked)
  function show(next: boolean) {
    setClosed(next)
    navigate(window.location.pathname + (next ? '?list=closed' : ''), 'replace')
  }
  return [closed, show]
}
