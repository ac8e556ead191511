import { focusConversation } from './timeline/focus-conversation'

/** By then a closing layer has tried to give the focus back by itself. */
const TRIED_MS = 60

/**
 * A dialog that was opened from a menu finds its opener gone when it closes. The focus then goes to the menu's button, or
 * to the message that the menu was about, instead of being lost.
 */
export function giveFocusBack(to: 'menu' | 'message') {
  setTimeout(() => {
    if (document.activeElement !== document.body) return
    if (to === 'message') focusConversation()
    else document.querySelector<HTMLElement>('main header [aria-haspopup="menu"]')?.focus()
  }, TRIED_MS)
}
