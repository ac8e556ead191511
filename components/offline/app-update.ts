'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { useLive } from '../live/hooks'
import type { WorkerOrder } from './worker'

let waiting: ServiceWorker | undefined
let begun: Promise<ServiceWorkerRegistration | undefined> | undefined
const listeners = new Set<() => void>()

/** Lets the technician's pages start without a network, and looks for a newer version whenever there is one again. */
export function useWorker(): void {
  const online = useLive((state) => state.connection === 'online')
  useEffect(() => {
    if (!online || process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    begun ??= begin()
    void begun.then((registration) => registration?.update()).catch(() => undefined)
  }, [online])
}

/** A newer version lies ready; `use` starts it, in this tab only. It never starts by itself while somebody works. */
export function useUpdate(): (() => void) | undefined {
  const ready = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting,
    () => undefined,
  )
  if (!ready) return undefined
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    ready.postMessage('use-now' satisfies WorkerOrder)
  }
}

/** The code for it comes after the first screen. */
async function begin(): Promise<ServiceWorkerRegistration | undefined> {
  const code = await import('./register-worker').catch(() => undefined)
  if (!code) begun = undefined // With the next connection it is asked for again.
  return code?.registerWorker((ready) => {
    waiting = ready
    listeners.forEach((tell) => tell())
  })
}
