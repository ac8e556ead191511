'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { useLive } from '../live/hooks'
import type { WorkerOrder } from './worker'

let waiting: ServiceWorker | undefined
let begun: Promise<ServiceWorkerRegistration | undefined> = Promise.resolve(undefined)
const listeners = new Set<() => void>()

/** Lets the technician's pages start without a network, and looks for a newer version whenever there is one again. */
export function useWorker(): void {
  const online = useLive((state) => state.connection === 'online')
  useEffect(() => {
    if (!online || process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    begun = begun.then(newest).catch(() => undefined)
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

/** With each connection: what could not be registered, or was cut off while it was installed for the first time, begins again. */
async function newest(known: ServiceWorkerRegistration | undefined): Promise<ServiceWorkerRegistration | undefined> {
  const goesOn = known && (known.installing ?? known.waiting ?? known.active)
  const registration = goesOn ? known : await begin()
  if (registration?.active) await registration.update().catch(() => undefined)
  return registration
}

/** The code for it comes after the first screen. */
async function begin(): Promise<ServiceWorkerRegistration | undefined> {
  const code = await import('./register-worker').catch(() => undefined)
  return code?.registerWorker((ready) => {
    waiting = ready
    listeners.forEach((tell) => tell())
  })
}
