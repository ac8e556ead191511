/** Moves the focus to the row that Tab would reach: the one last focused, else the newest. */
export function focusConversation() {
  document.querySelector<HTMLElement>('main [role="listitem"][tabindex="0"]')?.focus()
}
