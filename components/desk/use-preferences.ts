'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useLive } from '../live/hooks'
import { preferencesFrom, type DeskPreferences } from './preferences'

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** How this person likes the desk on this device, and a way to change it. */
export function usePreferences(): [DeskPreferences, (change: Partial<DeskPreferences>) => void] {
  const key = `fl-desk:${useLive((state) => state.me.id)}`
  const stored = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key),
    () => null,
  )
  const preferences = useMemo(() => preferencesFrom(stored), [stored])
  const change = useCallback(
    (changed: Partial<DeskPreferences>) => {
      localStorage.setItem(key, JSON.stringify({ ...preferencesFrom(localStorage.getItem(key)), ...changed }))
      listeners.forEach((tell) => tell())
    },
    [key],
  )
  return [preferences, change]
}
