'use client'

import { useSearchParams } from 'next/navigation'
import { useSyncExternalStore } from 'react'
import { navigate } from '../../live/navigate'

const KEY = 'fl-details'
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether this person likes the details beside the room: remembered on the device, open at first. */
export function useDetailsPane(): [open: boolean, set: (open: boolean) => void] {
  const open = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(KEY) !== 'closed',
    () => true,
  )
  return [open, setDetailsPane]
}

/** Opens or closes the pane from outside a component, for a keyboard shortcut. */
export function setDetailsPane(open: boolean) {
  localStorage.setItem(KEY, open ? 'open' : 'closed')
  listeners.forEach((tell) => tell())
}

/** Whether the details sheet is open: part of the address (`?panel=details`), so that Back closes it. */
export function useDetailsSheet(): [open: boolean, set: (open: boolean) => void] {
  const open = useSearchParams().get('panel') === 'details'
  return [open, setDetailsSheet]
}

function setDetailsSheet(open: boolean) {
  const query = new URLSearchParams(location.search)
  if (open) query.set('panel', 'details')
  else query.delete('panel')
  const search = query.size > 0 ? `?${query.toString()}` : ''
  navigate(location.pathname + search, open ? 'push' : 'replace')
}
