import { WAKE } from '../live/wake'
import type { PushText } from '../../lib/notices/notice-list'
import { neutral as neutralDe, seen as seenDe } from '../../lib/messages/de/notices.json'
import { neutral as neutralEn, seen as seenEn } from '../../lib/messages/en/notices.json'
import { neutral as neutralFr, seen as seenFr } from '../../lib/messages/fr/notices.json'

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

const ENGLISH = { neutral: neutralEn, seen: seenEn }
const TEXTS: Record<string, typeof ENGLISH> = {
  de: { neutral: neutralDe, seen: seenDe },
  fr: { neutral: neutralFr, seen: seenFr },
}
/** For so long there is something to see of a push that has nothing to say. */
const SEEN_MS = 3_000
const PATIENCE_MS = 15_000
const LIST = '/notifications'

/**
 * A push holds an id alone: what it means is asked of the server, as whoever is signed in here. Nobody signed in, or no
 * answer, and it says no more than that there is something. What was seen elsewhere goes from the screen.
 *
 * Every push shows something: browsers count at the end of the event what is shown, and one that shows nothing costs the
 * browser's own notice (Chrome), the quota (Firefox) or, the third time, the subscription (Safari). What nobody needs to be
 * told of is shown without a sound.
 */
export async function showPush(worker: PushScope, id: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  for (const window of windows) window.postMessage(WAKE)
  const { neutral, seen } = TEXTS[worker.navigator.language.slice(0, 2)] ?? ENGLISH
  const told = await textOf(id)
  if (told === 'seen') {
    await worker.registration.showNotification(seen.title, { body: seen.body, tag: 'seen', silent: true })
    // After the event, which would count it as not shown; should the worker end before, the next push does it.
    setTimeout(() => void closeTagged(worker, (tag) => tag === 'seen'), SEEN_MS)
    return
  }
  if (told) {
    await closeTagged(worker, (tag) => !told.standing.includes(tag))
    await worker.navigator.setAppBadge?.(told.unseen)
  }
  // Somebody looks at the app, which makes it known itself.
  const silent = told !== undefined && windows.some((one) => one.focused && one.visibilityState === 'visible')
  const { title, body, tag, path } = told ?? { ...neutral, tag: 'neutral', path: LIST }
  const options = { body, tag, renotify: !silent, silent, data: { path }, icon: '/icons/any-192.png' }
  await worker.registration.showNotification(title, options)
}

async function closeTagged(worker: PushScope, which: (tag: string) => boolean): Promise<void> {
  for (const one of await worker.registration.getNotifications()) if (which(one.tag)) one.close()
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
