'use client'

import { useEffect } from 'react'
import { NEAR_END, type RowVirtualizer } from './use-virtual-rows'

/**
 * When the room around the rows changes its size (a keyboard comes up, the box grows, the tablet is turned), whoever was at
 * the end stays there, and whoever read further up keeps the same last line in sight.
 */
export function useStayAtEnd(virtualizer: RowVirtualizer, scroller: HTMLElement | null) {
  useEffect(() => {
    if (!scroller) return
    let height = scroller.clientHeight
    let wasAtEnd = virtualizer.isAtEnd(NEAR_END)
    const onScroll = () => {
      wasAtEnd = virtualizer.isAtEnd(NEAR_END)
    }
    const observer = new ResizeObserver(() => {
      const grown = scroller.clientHeight - height
      height = scroller.clientHeight
      if (wasAtEnd) virtualizer.scrollToEnd()
      else if (grown !== 0) virtualizer.scrollBy(-grown)
    })
    observer.observe(scroller)
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', onScroll)
    }
  }, [virtualizer, scroller])
}
