'use client'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Kbd } from '../ui/kbd'
import { keysOf, type DeskCommand } from './shortcuts'

/** One way to a command by keyboard, key by key, in the words on the reader's keyboard. */
export function Keys({ command, way = 0 }: { command: DeskCommand; way?: number }) {
  return (
    <span className="inline-flex flex-none gap-1">
      {(keysOf(command)[way] ?? []).map((key) => (
        <Key key={key} name={key} />
      ))}
    </span>
  )
}

/** A key as it is called here: `Mod` is ⌘ on Apple's machines and Ctrl elsewhere. */
export function Key({ name }: { name: string }) {
  const t = useTranslations('desk.keys')
  const apple = useSyncExternalStore(never, onApple, () => false)
  if (name === 'Mod' && apple) return <Kbd>⌘</Kbd>
  return <Kbd>{isWorded(name) ? t(name) : name}</Kbd>
}

const WORDED = ['Mod', 'Shift', 'Alt', 'Enter', 'Esc'] as const

function isWorded(name: string): name is (typeof WORDED)[number] {
  return (WORDED as readonly string[]).includes(name)
}

function never() {
  return () => undefined
}

function onApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}
