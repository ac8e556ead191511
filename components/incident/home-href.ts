'use client'

import { usePathname } from 'next/navigation'

/** Where the surface that the reader is on begins. */
export function useHomeHref(): '/desk' | '/home' {
  return usePathname().startsWith('/desk') ? '/desk' : '/home'
}
