'use client'
import dynamic from 'next/dynamic'

const load = () => import('./photo-viewer').then(({ PhotoViewer }) => PhotoViewer)

/** The viewer, left out of the room's first load. */
export const LazyViewer = dynamic(load, { ssr: false })

/** Brings the viewer's code to the device before somebody without a network opens a photo. */
export function bringViewer(): void {
  void load()
}
