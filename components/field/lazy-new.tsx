'use client'
import dynamic from 'next/dynamic'

const load = () => import('./new-incident').then(({ NewIncident }) => NewIncident)
const Waiting = () => <main aria-busy className="h-full bg-canvas" />

/** The form, left out of the first load of the list. */
export const LazyNew = dynamic(load, { loading: Waiting })

/** The same for experts who raise one for somebody else. */
export const LazyNewForTechnician = dynamic(
  () => import('./new-for-technician').then(({ NewForTechnician }) => NewForTechnician),
  { loading: Waiting },
)

/** Brings the form's code to the device before it is asked for. */
export function bringNew(): void {
  void load()
}
