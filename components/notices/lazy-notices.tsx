'use client'
import dynamic from 'next/dynamic'

/** Sounds and badges, left out of the first load. */
export const LazyNotices = dynamic(() => import('./notices').then(({ Notices }) => Notices), { ssr: false })
