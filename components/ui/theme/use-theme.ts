'use client'

import { useSyncExternalStore } from 'react'
import { THEME_COOKIE, themeFrom, type ThemeChoice } from './theme-choice'

const BEFORE_SUNLIGHT = 'fl-theme-before'
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function current(): ThemeChoice {
  return themeFrom(document.documentElement.dataset.theme)
}

/** Applies a theme to the page at once and remembers it on this device. */
export function chooseTheme(choice: ThemeChoice) {
  document.documentElement.dataset.theme = choice
  document.cookie = `${THEME_COOKIE}=${choice}; path=/; max-age=31536000; samesite=lax`
  listeners.forEach((tell) => tell())
}

/** Sunlight on, or back to what was before it. */
export function toggleSunlight() {
  const now = current()
  if (now !== 'sunlight') localStorage.setItem(BEFORE_SUNLIGHT, now)
  chooseTheme(now === 'sunlight' ? themeFrom(localStorage.getItem(BEFORE_SUNLIGHT) ?? undefined) : 'sunlight')
}

/** The chosen theme on this device (`auto` while a page hydrates). */
export function useTheme(): ThemeChoice {
  return useSyncExternalStore(subscribe, current, () => 'auto')
}
