'use client'
import { useSyncExternalStore } from 'react'
import { Kbd } from '../ui/kbd'
import { keysOf, type DeskCommand } from './shortcuts'

/** The first way to a command by keyboard, key by key; `Mod` is ⌘ on Apple's machines and Ctrl elsewhere. */
export function Keys({ command, way = 0 }: { command: DeskCommand; way?: number }) {
  const apple = useSyncExternalStore(never, onApple, () => false)
  return (
    <span className="inline-flex flex-none gap-1">
      {(keysOf(command)[way] ?? []).map((key) => (
        <Kbd key={key}>{key === 'Mod' ? (apple ? '⌘' : 'Ctrl') : key}</Kbd>
      ))}
    </span>
  )
}

function never() {
  return () => undefined
}

function onApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}
