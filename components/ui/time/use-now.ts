'use client'

import { useNow as useServerNow } from 'next-intl'
import { useSyncExternalStore } from 'react'

type Clock = { now: Date; listeners: Set<() => void>; timer?: ReturnType<typeof setInterval> }

const clocks = new Map<number, Clock>()

function clockOf(everyMs: number): Clock {
  const clock = clocks.get(everyMs) ?? { now: new Date(), listeners: new Set() }
  clocks.set(everyMs, clock)
  return clock
}

function subscriber(everyMs: number) {
  return (listener: () => void) => {
    const clock = clockOf(everyMs)
    clock.now = new Date()
    clock.listeners.add(listener)
    clock.timer ??= setInterval(() => {
      clock.now = new Date()
      clock.listeners.forEach((tell) => tell())
    }, everyMs)
    return () => {
      clock.listeners.delete(listener)
      if (clock.listeners.size > 0) return
      clearInterval(clock.timer)
      clocks.delete(everyMs)
    }
  }
}

const subscribers = new Map<number, ReturnType<typeof subscriber>>()

/**
 * The time, moving on every `everyMs` (one timer for all users of the same step). While a page hydrates it is the server's
 * time, so that both draw the same text.
 */
export function useNow(everyMs = 15_000): Date {
  const serverNow = useServerNow()
  const subscribe = subscribers.get(everyMs) ?? subscriber(everyMs)
  subscribers.set(everyMs, subscribe)
  return useSyncExternalStore(
    subscribe,
    () => clockOf(everyMs).now,
    () => serverNow,
  )
}
