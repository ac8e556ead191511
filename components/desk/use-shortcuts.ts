'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import { commandOf, type DeskCommand } from './shortcuts'

const WRITING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const LAYER = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** How long after G its letter may come. */
const CHORD_MS = 1_500

/** Listens for the desk's keys. `run` answers whether it did something; then the browser does not. */
export function useShortcuts(run: (command: DeskCommand) => boolean, singleKeys: boolean): void {
  const pressedG = useRef(-CHORD_MS)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body
    // An open layer has its own keys; composing a character is no shortcut.
    if (event.defaultPrevented || event.isComposing || target.closest(LAYER)) return
    const afterG = event.timeStamp - pressedG.current < CHORD_MS
    pressedG.current = isG(event) ? event.timeStamp : -CHORD_MS
    const place = { typing: target.closest(WRITING) !== null, inList: target.closest('[data-lists]') !== null, afterG }
    const command = commandOf(event, place, singleKeys)
    if (!command || (event.repeat && command !== 'down' && command !== 'up')) return
    if (run(command)) event.preventDefault()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function isG({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'g' && !ctrlKey && !metaKey && !altKey
}
