'use client'
import { useSyncExternalStore } from 'react'

/** What the browser hands out when it would install the app; Chromium alone does. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> }

/** How this app gets onto the home screen here: by a button of ours, by the browser's own menu, or it is there. */
export type InstallWay = 'installed' | 'button' | 'ios' | 'firefox' | 'menu'

let prompt: InstallPrompt | undefined
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

if (typeof window !== 'undefined') {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault() // Asked where the person looks for it, not in the middle of something.
    prompt = event as InstallPrompt
    tell()
  })
  addEventListener('appinstalled', () => {
    prompt = undefined
    tell()
  })
}

/** Which way to install stands open; undefined while the page hydrates. */
export function useInstallWay(): InstallWay | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => installWay(navigator, matchMedia('(display-mode: standalone)').matches, prompt !== undefined),
    () => undefined,
  )
}

/** Has the browser ask. */
export function install(): void {
  const asked = prompt
  prompt = undefined // It can be asked once.
  void asked?.prompt().finally(tell)
}

/** The way by what the browser is; iPads call themselves Macs, and are told by their fingers. */
export function installWay(
  { userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>,
  standalone: boolean,
  offered: boolean,
): InstallWay {
  if (standalone) return 'installed'
  if (offered) return 'button'
  if (/iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios'
  return /Firefox/.test(userAgent) ? 'firefox' : 'menu'
}
