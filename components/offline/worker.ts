import { isSomebodyHere } from '../live/device/device-seed'
import { handlingOf, isAway, PATIENCE_MS, runsWith, SHELL } from './worker-rules'

import { openFromPush, showPush, type PushScope } from './worker-push'

/** What a page may ask of the worker; once the shell was fetched, it says so on the port that came with the order. */
export type WorkerOrder = 'use-now' | 'refresh-shell'

// Put in by the bundler: the build's id, and its files that the technician's pages need.
declare const BUILD: { id: string; files: readonly string[] }

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void }

/** The part of a worker's global scope that is used here; the DOM's types know of windows only. */
type WorkerScope = PushScope & {
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener: ((name: 'install' | 'activate', hear: (event: Lasting) => void) => void) &
    ((name: 'fetch', hear: (event: Fetching) => void) => void) &
    ((name: 'message', hear: (event: Lasting & Pick<MessageEvent, 'data' | 'ports'>) => void) => void) &
    ((name: 'push', hear: (event: Lasting & { data: { text: () => string } | null }) => void) => void) &
    ((name: 'notificationclick', hear: (event: Lasting & { notification: Notification }) => void) => void)
}

const worker = self as unknown as WorkerScope
const CACHE = `fieldline-${BUILD.id}`
const FILES: ReadonlySet<string> = new Set(BUILD.files)
/** Pages of the build before may still be open, and load parts of it. */
const CACHES_KEPT = 2

worker.addEventListener('install', (event) => event.waitUntil(Promise.all([keepFiles(), keepShell()])))
worker.addEventListener('activate', (event) => event.waitUntil(dropOldCaches().then(() => worker.clients.claim())))
worker.addEventListener('message', (event) => {
  const order = event.data as WorkerOrder
  if (order === 'use-now') event.waitUntil(worker.skipWaiting())
  if (order === 'refresh-shell')
    event.waitUntil(
      keepShell().then(
        () => event.ports[0]?.postMessage('kept'),
        () => undefined,
      ),
    )
})
worker.addEventListener('push', (event) => event.waitUntil(showPush(worker, event.data?.text() ?? '')))
worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openFromPush(worker, (event.notification.data as { path: string }).path))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const handling = handlingOf(request, worker.location.origin, FILES)
  if (handling === 'file') event.respondWith(fileFor(request))
  if (handling === 'page') event.respondWith(pageOrShell(request, PATIENCE_MS))
  if (handling === 'far-page') event.respondWith(pageOrShell(request, undefined))
})

/** Files never change under their names: what an older build left is used again. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE)
  await Promise.all(
    BUILD.files.map(async (path) => {
      const file = (await kept(path)) ?? (await fetch(path))
      if (!file.ok) throw new Error(`${path}: ${file.status}`)
      await cache.put(path, file)
    }),
  )
}

/** The page is kept with its own content policy, whose nonce is the one in its scripts. */
async function keepShell(): Promise<void> {
  const page = await fetch(SHELL, { cache: 'no-store' })
  if (!page.ok || page.redirected) throw new Error(`${SHELL}: ${page.status}`)
  if (!runsWith(await page.clone().text(), FILES)) throw new Error(`${SHELL} is of another build`)
  await (await caches.open(CACHE)).put(SHELL, page)
}

async function dropOldCaches(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== CACHE)
  await Promise.all(others.slice(0, 1 - CACHES_KEPT).map((name) => caches.delete(name)))
}

/** A part's own worker reads in its address what to load, and has that from the answer: one without leaves it what was asked. */
async function fileFor(request: Request): Promise<Response> {
  const file = await kept(request.url)
  if (!file) return fetch(request)
  return request.destination === 'worker' ? new Response(file.body, file) : file
}

function kept(path: string): Promise<Response | undefined> {
  return caches.match(path, { ignoreVary: true })
}

async function pageOrShell(request: Request, patience: number | undefined): Promise<Response> {
  const shell = await (await caches.open(CACHE)).match(SHELL, { ignoreVary: true })
  if (!shell) return fetch(request)
  if (!worker.navigator.onLine) return shell
  const page = fetch(request).then(
    (answer) => (isAway(answer.status) ? shell : answer),
    () => shell,
  )
  if (patience === undefined || !(await isSomebodyHere())) return page
  return Promise.race([page, new Promise<Response>((done) => setTimeout(() => done(shell), patience))])
}
