/** Where to go after signing in: only a path of this site, never the sign-in page itself. */
export function safeNext(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return '/'
  const { origin, pathname, search, hash } = new URL(next, 'http://here.invalid')
  if (origin !== 'http://here.invalid' || pathname === '/sign-in' || pathname.startsWith('//')) return '/'
  return pathname + search + hash
}
