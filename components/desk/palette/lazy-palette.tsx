'use client'
import dynamic from 'next/dynamic'
import { untilHere } from '../../ui/later'

/** The palette's code comes with its first use. */
export const LazyPalette = dynamic(
  untilHere(() => import('./palette').then((file) => file.Palette)),
  { ssr: false },
)
