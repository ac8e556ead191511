'use client'

/** Shows another live screen at once, without asking the server: the store already holds what it needs. */
export function navigate(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
}
