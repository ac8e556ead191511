'use client'
import { useSyncExternalStore } from 'react'
import { onDraftChange } from './draft'

const storageKey = (draftKey: string) => `${draftKey}-area`

/** The area this person chose last on this device; empty when none, and while a page hydrates. */
export function useLastArea(draftKey: string): string {
  return useSyncExternalStore(
    onDraftChange,
    () => read(draftKey),
    () => '',
  )
}

/** A convenience only: a device that refuses to keep it asks again. */
export function rememberArea(draftKey: string, areaId: string): void {
  try {
    localStorage.setItem(storageKey(draftKey), areaId)
  } catch {
    return
  }
}

function read(draftKey: string): string {
  try {
    return localStorage.getItem(storageKey(draftKey)) ?? ''
  } catch {
    return ''
  }
}
