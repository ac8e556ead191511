'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { useLive } from '../live/hooks'
import type { WorkerOrder } from './worker'

const WORKER = '/sw.js'
/** How the kept shell looks and speaks; another choice asks for another shell. */
const SHELL_LOOK = 'fl-shell-look'

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
    order(ready, 'use-now')
  }
}

async function begin(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.register(WORKER).catch(() => undefined)
  if (!registration) return undefined
  // A page that has just been loaded is of the newest version already, and nothing is written in it yet.
  if (registration.waiting) order(registration.waiting, 'use-now')
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    if (!installing || !navigator.serviceWorker.controller) return
    installing.addEventListener('statechange', () => {
      waiting = installing.state === 'installed' ? installing : undefined
      listeners.forEach((tell) => tell())
    })
  })
  await navigator.serviceWorker.ready
  refreshShell(registration)
  new MutationObserver(() => refreshShell(registration)).observe(document.documentElement, { attributes: true })
  // Installed, it is this person's tool: the browser must not clear it to make room. Elsewhere some would ask them.
  if (matchMedia('(display-mode: standalone)').matches) void navigator.storage.persist()
  return registration
}

function refreshShell({ active }: ServiceWorkerRegistration): void {
  const { lang, dataset } = document.documentElement
  const look = [lang, dataset.theme, dataset.density].join(' ')
  if (!active || localStorage.getItem(SHELL_LOOK) === look) return
  order(active, 'refresh-shell')
  localStorage.setItem(SHELL_LOOK, look)
}

function order(to: ServiceWorker, what: WorkerOrder): void {
  to.postMessage(what)
}
