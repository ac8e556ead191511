'use client'

import { useState } from 'react'

/**
 * What to do with the focus when a layer closes: it goes back to whatever had it, since Radix only knows triggers.
 * A layer opened from a menu returns it to the menu's button.
 */
export function useFocusReturn(open: boolean): (event: Event) => void {
  const [before, setBefore] = useState<{ open: boolean; opener: HTMLElement | null }>({ open: false, opener: null })
  if (before.open !== open) setBefore({ open, opener: open ? openerNow() : before.opener })
  return (event) => {
    if (!before.opener?.isConnected) return
    event.preventDefault()
    before.opener.focus()
  }
}

function openerNow(): HTMLElement | null {
  if (typeof document === 'undefined') return null
  const active = document.activeElement
  const button = active?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const opener = button ? document.getElementById(button) : active
  return opener instanceof HTMLElement && opener !== document.body ? opener : null
}
