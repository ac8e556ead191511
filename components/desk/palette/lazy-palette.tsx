'use client'
import dynamic from 'next/dynamic'

/** The palette's code comes with its first use. */
export const LazyPalette = dynamic(() => import('./palette').then((file) => file.Palette), { ssr: false })
