import { gzipSync } from 'node:zlib'

/** Fetches a page or an answer of the server as this person. @throws for anything but 200 */
export async function fetchAs(port: number, cookie: string, path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie }, redirect: 'manual' })
  const body = await response.text()
  if (response.status !== 200) throw new Error(`No result: ${path} answered ${response.status}.`)
  return body
}

/** Bytes of JavaScript a browser loads with this page, each file compressed by gzip as a server would. */
export async function scriptBytes(port: number, cookie: string, path: string): Promise<number> {
  const page = await fetchAs(port, cookie, path)
  const files = await Promise.all(scriptsOf(page).map((file) => fetchAs(port, cookie, file)))
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0)
}

/** The script files of a page, each once: those it runs and those it loads ahead; old browsers' `nomodule` ones are not loaded. */
export function scriptsOf(page: string): string[] {
  const tags = page.match(/<(script|link)\b[^>]*>/g) ?? []
  const loaded = tags.filter((tag) => !/\bnomodule\b/i.test(tag))
  return [...new Set(loaded.flatMap((tag) => /\b(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/.exec(tag)?.[1] ?? []))]
}
