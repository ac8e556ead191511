import { call } from '../api/call'

/** Who asked for pushes on this device; another person's sign-in does not inherit them. */
const ASKED = 'fl-push'

/** How this browser stands to pushes. */
export type PushState = 'on' | 'off' | 'denied' | 'install' | 'none'

type Key = { key: string; on: boolean }

/** What can be done about pushes here and now. */
export async function pushState(personId: string): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    return /iPad|iPhone/.test(navigator.userAgent) ? 'install' : 'none'
  }
  if (Notification.permission === 'denied') return 'denied'
  return localStorage.getItem(ASKED) === personId && (await subscription()) ? 'on' : 'off'
}

/** Asks the browser, then the server. Call it in a tap, after saying why. */
export async function turnOnPush(personId: string): Promise<PushState | 'failed'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  if (!(await subscribe().catch(() => false))) return 'failed'
  localStorage.setItem(ASKED, personId)
  return 'on'
}

export async function turnOffPush(): Promise<PushState> {
  localStorage.removeItem(ASKED)
  await call('DELETE', '/api/push')
  await (await subscription())?.unsubscribe()
  return 'off'
}

/** A new session, or a key that changed: this device goes on taking pushes if its person asked for them. */
export async function keepPush(personId: string): Promise<void> {
  if ((await pushState(personId)) === 'on') await subscribe().catch(() => false)
}

async function subscribe(): Promise<boolean> {
  const answer = await call<Key>('GET', '/api/push')
  if (!answer.ok) return false
  const registration = await navigator.serviceWorker.register('/sw.js')
  await navigator.serviceWorker.ready
  const held = await registration.pushManager.getSubscription()
  const fits = held && keyOf(held) === answer.key
  if (held && !fits) await held.unsubscribe()
  if (fits && answer.on) return true
  const fresh = fits
    ? held
    : await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: answer.key })
  return (await call('PUT', '/api/push', fresh.toJSON())).ok
}

async function subscription(): Promise<PushSubscription | null> {
  return (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription() ?? null
}

function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
