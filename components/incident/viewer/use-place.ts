'use client'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Attachment } from '../../../lib/attachments'
import { fittedInto, type Place, type Size } from './zoom'

/** The stage as large as it is, and a photo fitted onto it: by what its device said of its size, then by its own. */
export function usePlace({ id, width = 4, height = 3 }: Attachment): {
  stage: RefObject<HTMLDivElement | null>
  place: Place
  onLoad: (natural: Size) => void
} {
  const stage = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<Size>({ width: 1, height: 1 })
  const [natural, setNatural] = useState<{ id: string; size: Size }>()
  useEffect(() => {
    const watched = stage.current
    if (!watched) return
    const observer = new ResizeObserver(() => setBox({ width: watched.clientWidth, height: watched.clientHeight }))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  const size = natural?.id === id ? natural.size : { width, height }
  return {
    stage,
    place: { stage: box, picture: fittedInto(box, size) },
    onLoad: (own) => setNatural({ id, size: own }),
  }
}
