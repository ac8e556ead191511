'use client'

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { placeOf, rememberPlace } from './remembered-places'
import { rowHeight } from './row-height'
import type { TimelineRow } from './timeline-rows'
import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Range,
  type ReactVirtualizer,
  type VirtualItem,
} from './virtual'

export type RowVirtualizer = ReactVirtualizer<HTMLDivElement, HTMLDivElement>

/** New messages are followed this close to the end (px). */
export const NEAR_END = 80

/**
 * Which rows are in the document, and where: measured as they come, anchored at the end, so that older pages in front
 * move nothing that is in sight. The place is kept when the room is left.
 */
export function useVirtualRows(
  incidentId: string,
  rows: readonly TimelineRow[],
  { scroller, activeIndex }: { scroller: HTMLDivElement | null; activeIndex: number },
): { virtualizer: RowVirtualizer; resumed: boolean } {
  'use no memo'
  const [place] = useState(() => placeOf(incidentId, Date.now()))
  const here = useRef<number>(undefined)

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    estimateSize: (index) => rowHeight(rows[index]),
    measureElement: sizeTold,
    rangeExtractor: useCallback((range: Range) => withRow(range, activeIndex), [activeIndex]),
    onChange: (changed) => {
      here.current = changed.isAtEnd(NEAR_END) ? undefined : (changed.scrollOffset ?? undefined)
    },
    initialOffset: place?.offset ?? 0,
    initialMeasurementsCache: place?.measured ?? [],
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
    scrollPaddingStart: Math.round((scroller?.clientHeight ?? 0) / 4), // rows are brought to a quarter from the top
    paddingStart: 16,
    paddingEnd: 8,
    overscan: 8,
    directDomUpdates: true,
  })

  useLayoutEffect(() => {
    Object.assign(virtualizer, { shouldAdjustScrollPositionOnItemSizeChange: isAbove })
  }, [virtualizer])

  useEffect(
    () => () => {
      const offset = here.current
      const measured = virtualizer.takeSnapshot()
      rememberPlace(incidentId, offset === undefined ? undefined : { offset, measured, leftAt: Date.now() })
    },
    [incidentId, virtualizer],
  )

  return { virtualizer, resumed: place !== undefined }
}

/** Asked for at each row, a height would make the browser lay out the page once a row; it tells all of them before it paints. */
const sizeTold: typeof measureElement<HTMLDivElement> = (row, told, virtualizer) => {
  if (told) return measureElement(row, told, virtualizer)
  const index = virtualizer.indexFromElement(row)
  const known = virtualizer.itemSizeCache.get(virtualizer.options.getItemKey(index))
  return known ?? virtualizer.options.estimateSize(index)
}

/** What changes its size above the reader's eyes moves nothing in sight, in whichever direction he scrolls. */
function isAbove(item: VirtualItem, _: number, virtualizer: RowVirtualizer): boolean {
  const offset = virtualizer.scrollOffset ?? 0
  return virtualizer.itemSizeCache.has(item.key) ? item.end <= offset : item.start < offset
}

/** The row with the focus stays in the document. */
function withRow(range: Range, index: number): number[] {
  const visible = defaultRangeExtractor(range)
  if (index < 0 || index >= range.count || visible.includes(index)) return visible
  return [...visible, index].sort((a, b) => a - b)
}
