'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { giveFocusBack } from '../focus-back'
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
    }
  }

  // A menu is gone with its button when it closes; unless something else took the focus, its row does.
  useEffect(() => {
    if (menuAt !== undefined) return () => giveFocusBack('message')
  }, [menuAt])

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
              row={row}
              index={index}
              setSize={complete ? rows.length : -1}
              active={index === activeIndex}
              highlighted={highlighted === row.key}
              menuOpen={menuAt === row.key}
              onActive={onActive}
              onMenu={setMenuAt}
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
