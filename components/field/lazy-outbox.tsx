'use client'
import dynamic from 'next/dynamic'
import { untilHere } from '../ui/later'
import type { OutboxPage } from './outbox/outbox-page'

let load: () => Promise<{ default: typeof OutboxPage }>

/** What is not sent yet, left out of the first load of the list; its own page names its files, as the room's does. */
export const LazyOutbox = dynamic(
  untilHere((load = () => import('./outbox/outbox-page').then(({ OutboxPage }) => ({ default: OutboxPage })))),
  { loading: () => <main aria-busy className="h-full bg-canvas" /> },
)

/** Brings the page's code to the device before it is asked for. */
export function bringOutbox(): void {
  void load().catch(() => undefined)
}
