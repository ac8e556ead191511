'use client'

import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'
import { TimelineRowView } from './timeline-row'
import type { TimelineRow } from './timeline-rows'
import { focusRow, targetOf } from './use-active-row'
import type { RowVirtualizer } from './use-virtual-rows'
import type { VirtualItem } from './virtual'

type RowListProps = {
  virtualizer: RowVirtualizer
  /** Which of the rows are in the document. */
  drawn: readonly VirtualItem[]
  rows: readonly TimelineRow[]
  /** The beginning of the conversation is among the rows: how many there are is known. */
  complete: boolean
  activeIndex: number
  highlighted: string | undefined
  onActive: (key: string) => void
}

/** The rows that are in the document, as a list one walks through with arrows; Enter opens a message's menu. */
export function RowList({ virtualizer, drawn, rows, complete, activeIndex, highlighted, onActive }: RowListProps) {
  'use no memo'
  const t = useTranslations('incident.timeline')
  const [menuAt, setMenuAt] = useState<string>()
  const { containerRef, measureElement } = virtualizer

  function onKeyDown(event: KeyboardEvent) {
    const to = targetOf(event, activeIndex, rows.length)
    const target = to === undefined ? undefined : rows[to]
    const row = rows[activeIndex]
    if (to !== undefined && target) {
      event.preventDefault()
      onActive(target.key)
      virtualizer.scrollToIndex(to, { align: 'auto' })
      focusRow(virtualizer, target.key)
    } else if ((event.key === 'Enter' || event.key === '.') && row?.kind === 'message' && isRow(event.target)) {
      event.preventDefault()
      setMenuAt(row.key)
    } else if (event.key === 'Escape' && menuAt !== undefined) {
      setTimeout(() => focusRow(virtualizer, menuAt)) // after the menu gave the focus back to its button
    }
  }

  return (
    <div
      ref={containerRef}
      role="list"
      aria-label={t('label')}
      onKeyDown={onKeyDown}
      className="relative mt-auto w-full flex-none desk:mt-0"
    >
      {drawn.map(({ index, key }) => {
        const row = rows[index]
        return (
          row && (
            <TimelineRowView
              key={key}
              ref={measureElement}
              data-index={index}
              row={row}
              tabIndex={index === activeIndex ? 0 : -1}
              aria-setsize={complete ? rows.length : -1}
              aria-posinset={index + 1}
              onFocus={() => onActive(row.key)}
              highlighted={highlighted === row.key}
              menuOpen={menuAt === row.key}
              onMenu={(open) => setMenuAt(open ? row.key : undefined)}
              className="group/row absolute inset-x-0 top-0"
            />
          )
        )
      })}
    </div>
  )
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.role === 'listitem'
}
