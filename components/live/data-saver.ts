'use client'
import { useSyncExternalStore } from 'react'

type Saving = { connection?: { saveData?: boolean } }

const KEY = 'fl-saver'
const listeners = new Set<() => void>()

/** Whether this device spares data: as its person chose here, else as they told their browser. */
export function isSaving(): boolean {
  if (typeof localStorage === 'undefined') return false
  const chosen = localStorage.getItem(KEY)
  return chosen ? chosen === 'on' : Boolean((navigator as Saving).connection?.saveData)
}

/** Chooses for this device, at once, until its person signs out. */
export function chooseSaver(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off')
  listeners.forEach((tell) => tell())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether this device spares data now (not while a page hydrates). */
export function useSaver(): boolean {
  return useSyncExternalStore(subscribe, isSaving, () => false)
}
