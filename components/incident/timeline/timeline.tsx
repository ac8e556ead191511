'use client'

import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { EarlierNote } from './earlier-note'
import { JumpPill } from './jump-pill'
import { placeOf, rememberPlace } from './remembered-places'
import { rowHeight } from './row-height'
import { StickyDay } from './sticky-day'
import { TimelineRowView } from './timeline-row'
import { timeOfRow } from './timeline-rows'
import { useActiveRow, useRowFocus } from './use-active-row'
import { useAnnouncedNews } from './use-announced-news'
import { useLinkedMessage } from './use-linked-message'
import { useOlderPages } from './use-older-pages'
import { useOpeningPlace, useQuarter } from './use-opening-place'
import { useReadMark } from './use-read-mark'
import { useRows } from './use-rows'
import { seqInSight, unseenBelow } from './in-sight'

/** New messages are followed this close to the end (px); further up a pill says how many came. */
const NEAR_END = 80
/** Older pages are asked for this many rows before they are needed. */
const AHEAD = 12

/** The conversation, oldest first. Only what is in sight, and the row with the focus, is in the document. */
export function Timeline({ sent }: { /** Grows with every message this person sends. */ sent: number }) {
  'use no memo' // the virtualizer moves on without React knowing
  const t = useTranslations('incident.timeline')
  const { incident, room, complete } = useRoomValue()
  const { rows, clearLine } = useRows()
  const scroller = useRef<HTMLDivElement>(null)
  const quarter = useQuarter(scroller)
  const [place] = useState(() => placeOf(incident.id, Date.now()))
  const active = useActiveRow(rows)
  const [menuAt, setMenuAt] = useState<string>()
  const { me } = useNames()

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    estimateSize: (index) => rowHeight(rows[index]),
    rangeExtractor: useCallback((range: Range) => withRow(range, active.index), [active.index]),
    initialOffset: place?.offset ?? 0,
    initialMeasurementsCache: place?.measured ?? [],
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
    scrollPaddingStart: quarter,
    paddingStart: 16,
    paddingEnd: 8,
    overscan: 8,
    directDomUpdates: true,
  })

  const atEnd = virtualizer.isAtEnd(NEAR_END)
  const confirmed = room?.incident.seq ?? 0
  const inSight = atEnd ? confirmed : Math.min(confirmed, seqInSight(virtualizer, rows))
  const first = virtualizer.range?.startIndex ?? rows.length
  const loadingOlder = useOlderPages(incident.id, first < AHEAD, complete)
  const highlighted = useLinkedMessage(virtualizer, rows, active.focus)
  useReadMark(incident.id, inSight)
  useOpeningPlace(virtualizer, rows, { ready: quarter > 0, resumed: place !== undefined })
  const move = useRowFocus(virtualizer, rows, active)
  useAnnouncedNews()

  useEffect(() => {
    if (sent === 0) return
    clearLine()
    virtualizer.scrollToEnd()
  }, [sent, clearLine, virtualizer])

  useEffect(
    () => () => {
      const there = { offset: virtualizer.scrollOffset ?? 0, measured: virtualizer.takeSnapshot(), leftAt: Date.now() }
      rememberPlace(incident.id, virtualizer.isAtEnd(NEAR_END) ? undefined : there)
    },
    [incident.id, virtualizer],
  )

  function onKey(event: KeyboardEvent) {
    move(event)
    const row = rows[active.index]
    const opens = event.key === 'Enter' || event.key === '.'
    if (!opens || row?.kind !== 'message' || event.target !== virtualizer.elementsCache.get(row.key)) return
    event.preventDefault()
    setMenuAt(row.key)
  }

  const firstRow = rows[first]
  return (
    <section id="conversation" aria-label={t('label')} tabIndex={-1} className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <div
          ref={virtualizer.containerRef}
          role="list"
          aria-label={t('label')}
          onKeyDown={onKey}
          className="relative mt-auto w-full flex-none desk:mt-0"
        >
          {virtualizer.getVirtualItems().map(({ index, key }) => {
            const row = rows[index]
            return (
              row && (
                <TimelineRowView
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  row={row}
                  tabIndex={index === active.index ? 0 : -1}
                  aria-setsize={complete ? rows.length : -1}
                  aria-posinset={index + 1}
                  onFocus={() => active.setKey(row.key)}
                  highlighted={highlighted === row.key}
                  menuOpen={menuAt === row.key}
                  onMenu={(open) => setMenuAt(open ? row.key : undefined)}
                  className="group/row absolute inset-x-0 top-0"
                />
              )
            )
          })}
        </div>
      </div>
      {loadingOlder ? <EarlierNote /> : firstRow && !firstRow.day && <StickyDay at={timeOfRow(firstRow)} />}
      {!atEnd && <JumpPill count={unseenBelow(rows, inSight, me)} onJump={() => virtualizer.scrollToEnd()} />}
    </section>
  )
}

function withRow(range: Range, index: number): number[] {
  const visible = defaultRangeExtractor(range)
  if (index < 0 || index >= range.count || visible.includes(index)) return visible
  return [...visible, index].sort((a, b) => a - b)
}
