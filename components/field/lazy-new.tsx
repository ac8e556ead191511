'use client'
import dynamic from 'next/dynamic'
import { untilHere } from '../ui/later'
import type { NewForTechnician } from './new-for-technician'
import type { NewIncident } from './new-incident'

const Waiting = () => <main aria-busy className="h-full bg-canvas" />

let load: () => Promise<{ default: typeof NewIncident }>

/**
 * The form, left out of the first load of the list; its own page names its files, as the room's does, so that it can be
 * pressed as soon as it is seen.
 */
export const LazyNew = dynamic(
  untilHere((load = () => import('./new-incident').then(({ NewIncident }) => ({ default: NewIncident })))),
  { loading: Waiting },
)

/** The same for experts who raise one for somebody else. */
export const LazyNewForTechnician = dynamic<Parameters<typeof NewForTechnician>[0]>(
  untilHere(() => import('./new-for-technician').then(({ NewForTechnician }) => ({ default: NewForTechnician }))),
  { loading: Waiting },
)

/** Brings the form's code to the device before it is asked for. */
export function bringNew(): void {
  void load().catch(() => undefined)
}
