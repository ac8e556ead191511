'use client'

/**
 * Shows another live screen at once, without asking the server: the store already holds what it needs. A press in the
 * moment between the page's first drawing and its router's start waits for the router, which would not hear of it.
 */
export function navigate(href: string, how: 'push' | 'replace' = 'push'): void {
  if (routerListens()) {
    change(href, how)
    return
  }
  setTimeout(() => {
    if (routerListens()) change(href, how)
    else window.location.assign(href)
  }, ROUTER_START_MS)
}

const ROUTER_START_MS = 100

/** Next's router hears of changed addresses through functions of its own that it sets on `history` when it starts. */
function routerListens(): boolean {
  return Object.hasOwn(window.history, 'pushState')
}

function change(href: string, how: 'push' | 'replace'): void {
  if (how === 'replace') window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
}
