'use client'
import { useEffect } from 'react'

/** Names the page in the browser's tab while a live screen is shown; those change without a page load. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Fieldline`
  }, [title])
}
