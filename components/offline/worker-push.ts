import { WAKE } from '../live/wake'
import type { PushText } from '../../lib/notices/notice-list'
import { neutral as german } from '../../lib/messages/de/notices.json'
import { neutral as english } from '../../lib/messages/en/notices.json'
import { neutral as french } from '../../lib/messages/fr/notices.json'

type Client = {
  url: string
  focused: boolean
  visibilityState: string
  postMessage: (message: unknown) => void
  focus: () => Promise<unknown>
  navigate: (url: string) => Promise<unknown>
}
export type PushScope = {
  location: Location
  navigator: Omit<Navigator, 'setAppBadge'> & { setAppBadge?: (count: number) => Promise<void> }
  registration: ServiceWorkerRegistration
  clients: {
    matchAll: (which: { type: 'window'; includeUncontrolled: boolean }) => Promise<Client[]>
    openWindow: (url: string) => Promise<unknown>
  }
}

const NEUTRAL: Record<string, typeof english> = { de: german, fr: french }
const PATIENCE_MS = 15_000
const LIST = '/notifications'

/**
 * A push holds an id alone: what it means is asked of the server, as whoever is signed in here. Nobody signed in, or no
 * answer, and it says no more than that there is something. What was seen elsewhere goes from the screen.
 */
export async function showPush(worker: PushScope, id: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  for (const window of windows) window.postMessage(WAKE)
  const told = await textOf(id)
  if (told === 'seen') return
  if (told) {
    const shown = await worker.registration.getNotifications()
    for (const one of shown) if (!told.standing.includes(one.tag)) one.close()
    await worker.navigator.setAppBadge?.(told.unseen)
  }
  if (told && windows.some(({ focused, visibilityState }) => focused && visibilityState === 'visible')) return
  const { title, body, tag, path } = told ?? { ...neutral(worker), tag: 'neutral', path: LIST }
  const options = { body, tag, renotify: true, data: { path }, icon: '/icons/any-192.png' }
  await worker.registration.showNotification(title, options)
}

/** Brings the room to the front, in the window that is open if there is one. */
export async function openFromPush(worker: PushScope, path: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const own = windows.find(({ url }) => new URL(url).origin === worker.location.origin)
  const opened = await own?.navigate(path).catch(() => undefined)
  if (opened && own) await own.focus()
  else await worker.clients.openWindow(path)
}

async function textOf(id: string): Promise<PushText | 'seen' | undefined> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const address = `/api/notifications/${encodeURIComponent(id)}?zone=${encodeURIComponent(timeZone)}`
  try {
    const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
    if (answer.status === 404) return 'seen'
    return answer.ok ? ((await answer.json()) as PushText) : undefined
  } catch {
    return undefined
  }
}

function neutral({ navigator: { language } }: PushScope): { title: string; body: string } {
  return NEUTRAL[language.slice(0, 2)] ?? english
}
