'use client'
import dynamic from 'next/dynamic'

/** The camera and what reads codes, brought when somebody scans. */
export const LazyScanner = dynamic(() => import('./scanner').then(({ Scanner }) => Scanner), { ssr: false })
