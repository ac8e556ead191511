import type { RowVirtualizer } from './use-virtual-rows'
import type { TimelineRow } from './timeline-rows'

/** The newest seq whose row ends within sight, or fills it. */
export function seqInSight(virtualizer: RowVirtualizer, rows: readonly TimelineRow[]): number {
  const { range, scrollRect } = virtualizer
  if (!range || !scrollRect) return 0
  const end = virtualizer.measurementsCache[range.endIndex]?.end ?? 0
  const whole = end <= (virtualizer.scrollOffset ?? 0) + scrollRect.height || range.endIndex === range.startIndex
  return rows[whole ? range.endIndex : range.endIndex - 1]?.seq ?? 0
}

/** How many messages of others came after this seq. */
export function unseenBelow(rows: readonly TimelineRow[], seq: number, me: string): number {
  let count = 0
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]
    if (!row || row.seq <= seq) break
    if (row.kind === 'message' && row.item.message.by !== me) count += 1
  }
  return count
}
