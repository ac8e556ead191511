'use client'
import { useEffect, useState } from 'react'

/** So many pictures stay in memory; older ones are read again. */
const MOST = 150
const urls = new Map<string, string>()

/**
 * An address for bytes that `load` (a stable function) brings, kept in memory under `key`: undefined until they are there.
 * Another `load` is another try.
 */
export function useObjectUrl(key: string, load: () => Promise<Blob | undefined>): string | undefined {
  const [loaded, setLoaded] = useState<{ key: string; url: string }>()
  const known = loaded?.key === key ? loaded.url : urls.get(key)
  useEffect(() => {
    if (urls.has(key)) return
    let current = true
    void load().then((blob) => {
      if (!blob) return
      const url = urls.get(key) ?? remember(key, URL.createObjectURL(blob))
      if (current) setLoaded({ key, url })
    })
    return () => {
      current = false
    }
  }, [key, load])
  return known
}

function remember(key: string, url: string): string {
  urls.set(key, url)
  const [oldest] = urls.keys()
  if (urls.size > MOST && oldest !== undefined) {
    URL.revokeObjectURL(urls.get(oldest) ?? '')
    urls.delete(oldest)
  }
  return url
}
