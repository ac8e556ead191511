'use client'
import { useEffect, useEffectEvent } from 'react'
import { commandOf, type DeskCommand } from './shortcuts'

const WRITING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const LAYER = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Listens for the desk's keys. `run` answers whether it did something; then the browser does not. */
export function useShortcuts(run: (command: DeskCommand) => boolean, singleKeys: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body
    // An open layer has its own keys; composing a character is no shortcut.
    if (event.defaultPrevented || event.isComposing || target.closest(LAYER)) return
    const place = { typing: target.closest(WRITING) !== null, inList: target.closest('[data-lists]') !== null }
    const command = commandOf(event, place, singleKeys)
    if (!command || (event.repeat && command !== 'down' && command !== 'up')) return
    if (run(command)) event.preventDefault()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
