'use client'
import { later } from '../../ui/later'

/** The viewer, left out of the room's first load. */
export const { Part: LazyViewer, bring: bringViewer } = later(() =>
  import('./photo-viewer').then(({ PhotoViewer }) => PhotoViewer),
)
