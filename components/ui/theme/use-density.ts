'use client'

import { useSyncExternalStore } from 'react'
import { DENSITY_COOKIE, densityFrom, type DensityChoice } from './theme-choice'

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function current(): DensityChoice | 'auto' {
  return densityFrom(document.documentElement.dataset.density) ?? 'auto'
}

/** Applies a density to every surface on this device; `auto` leaves it to the surface and the pointer. */
export function chooseDensity(choice: DensityChoice | 'auto') {
  const { dataset } = document.documentElement
  if (choice === 'auto') delete dataset.density
  else dataset.density = choice
  const age = choice === 'auto' ? 0 : 31_536_000
  document.cookie = `${DENSITY_COOKIE}=${choice}; path=/; max-age=${age}; samesite=lax`
  listeners.forEach((tell) => tell())
}

/** The density chosen on this device (`auto` while a page hydrates). */
export function useDensity(): DensityChoice | 'auto' {
  return useSyncExternalStore(subscribe, current, () => 'auto')
}

const BEFORE_GLOVES = 'fl-density-before'

/** Glove mode on, or back to what was before it. */
export function toggleGloves() {
  const now = current()
  if (now !== 'glove') localStorage.setItem(BEFORE_GLOVES, now)
  chooseDensity(now === 'glove' ? (densityFrom(localStorage.getItem(BEFORE_GLOVES) ?? undefined) ?? 'auto') : 'glove')
}
