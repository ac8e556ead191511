import { isFieldPath } from './is-field-path'

/** Where the page that starts without a network lies on the server; it holds nobody's data. */
export const SHELL = '/shell'

/** How long a page is waited for before the shell stands in, in ms: with one bar of signal the device is faster. */
export const PATIENCE_MS = 2_000

/** What the worker does with a request; undefined leaves it to the browser. */
export type Handling = 'file' | 'page' | 'far-page'

type Asked = Pick<Request, 'method' | 'mode' | 'url'>

/**
 * Files of this build come from the cache. The technician's pages come from the network, or soon from the shell; other
 * pages from the network, and the shell says so when there is none. The API, RSC payloads and all else are never touched.
 */
export function handlingOf(
  { method, mode, url }: Asked,
  origin: string,
  files: ReadonlySet<string>,
): Handling | undefined {
  const { pathname, origin: from } = new URL(url)
  if (method !== 'GET' || from !== origin) return undefined
  if (mode !== 'navigate') return files.has(pathname) ? 'file' : undefined
  if (pathname.startsWith('/api/') || /\.\w+$/.test(pathname)) return undefined
  return isFieldPath(pathname) ? 'page' : 'far-page'
}

/** Whether a server that answers so is away, or something before it says that for it. */
export function isAway(status: number): boolean {
  return status === 502 || status === 503 || status === 504
}

/** Whether this page runs with these files alone: one of a newer build would miss its own without a network. */
export function runsWith(html: string, files: ReadonlySet<string>): boolean {
  const tags = html.split('<').map((part) => part.slice(0, Math.max(0, part.indexOf('>'))))
  const loaded = tags.filter((tag) => /^(script|link)\s/.test(tag) && !/\bnomodule\b/i.test(tag))
  const named = loaded.flatMap((tag) => /"(\/_next\/static\/[^"?]{1,500})[?"]/.exec(tag)?.[1] ?? [])
  return named.length > 0 && named.every((path) => files.has(path))
}
