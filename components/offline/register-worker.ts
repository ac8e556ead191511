import type { WorkerOrder } from './worker'

const WORKER = '/sw.js'
/** How the kept shell looks and speaks; another choice asks for another shell. */
const SHELL_LOOK = 'fl-shell-look'

let keptFresh: Promise<void> | undefined

/** `onReady` hears of a newer version that lies ready, and of none once it is no longer one. */
export async function registerWorker(
  onReady: (newer: ServiceWorker | undefined) => void,
): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.register(WORKER).catch(() => undefined)
  if (!registration) return undefined
  // A page that has just been loaded is of the newest version already, and nothing is written in it yet.
  if (registration.waiting) order(registration.waiting, 'use-now')
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    if (!installing || !navigator.serviceWorker.controller) return
    installing.addEventListener('statechange', () => {
      onReady(installing.state === 'installed' ? installing : undefined)
    })
  })
  keptFresh ??= navigator.serviceWorker.ready.then(keepShellFresh)
  return registration
}

function keepShellFresh(registration: ServiceWorkerRegistration): void {
  refreshShell(registration)
  new MutationObserver(() => refreshShell(registration)).observe(document.documentElement, { attributes: true })
  // Installed, it is this person's tool: the browser must not clear it to make room. Elsewhere some would ask them.
  if (matchMedia('(display-mode: standalone)').matches) void navigator.storage.persist()
}

function refreshShell({ active }: ServiceWorkerRegistration): void {
  const { lang, dataset } = document.documentElement
  const look = [lang, dataset.theme, dataset.density].join(' ')
  if (!active || localStorage.getItem(SHELL_LOOK) === look) return
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => localStorage.setItem(SHELL_LOOK, look)
  order(active, 'refresh-shell', [port2])
}

function order(to: ServiceWorker, what: WorkerOrder, ports: MessagePort[] = []): void {
  to.postMessage(what, ports)
}
