'use client'
import dynamic from 'next/dynamic'

const load = () => import('./outbox/outbox-page').then(({ OutboxPage }) => OutboxPage)

/** What is not sent yet, left out of the first load of the list. */
export const LazyOutbox = dynamic(load, { loading: () => <main aria-busy className="h-full bg-canvas" /> })

/** Brings the page's code to the device before it is asked for. */
export function bringOutbox(): void {
  void load()
}
