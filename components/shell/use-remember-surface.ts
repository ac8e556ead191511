'use client'
import { useEffect } from 'react'
import { SURFACE_COOKIE, type Surface } from './surface'

/** This device opens this surface next time. */
export function useRememberSurface(surface: Surface): void {
  useEffect(() => {
    document.cookie = `${SURFACE_COOKIE}=${surface}; path=/; max-age=31536000; samesite=lax`
  }, [surface])
}
