'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { EarlierNote } from './earlier-note'
import { seqInSight, unseenBelow } from './in-sight'
import { JumpPill } from './jump-pill'
import { RowList } from './row-list'
import { StickyDay } from './sticky-day'
import { focusRow, useActiveRow } from './use-active-row'
import { useAnnouncedNews } from './use-announced-news'
import { useLinkedMessage } from './use-linked-message'
import { useOlderPages } from './use-older-pages'
import { useOpeningPlace } from './use-opening-place'
import { useReadMark } from './use-read-mark'
import { useRows } from './use-rows'
import { useStayAtEnd } from './use-stay-at-end'
import { NEAR_END, useVirtualRows } from './use-virtual-rows'

/** Older pages are asked for this many rows before they are needed. */
const AHEAD = 12

/** The conversation, oldest first. Only what is in sight, and the row with the focus, is in the document. */
export function Timeline({ sent }: { /** Grows with every message this person sends. */ sent: number }) {
  'use no memo' // the virtualizer moves on without React knowing
  const t = useTranslations('incident.timeline')
  const { incident, room, complete } = useRoomValue()
  const { me } = useNames()
  const { rows, clearLine } = useRows()
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const active = useActiveRow(rows)
  const { virtualizer, resumed } = useVirtualRows(incident.id, rows, { scroller, activeIndex: active.index })

  const drawn = virtualizer.getVirtualItems() // first, for it brings the range up to the rows of now
  const atEnd = virtualizer.isAtEnd(NEAR_END)
  const confirmed = room?.access === 'room' ? room.incident.seq : 0 // looking into a waiting one leaves no trace
  const inSight = atEnd ? confirmed : Math.min(confirmed, seqInSight(virtualizer, rows))
  const first = virtualizer.range?.startIndex ?? rows.length
  const firstRow = rows[first]
  const near = first < AHEAD
  const loadingOlder = useOlderPages(incident.id, { near, oldest: rows[0]?.from ?? 0, complete })
  const { setKey } = active
  const found = useCallback(
    (key: string) => {
      setKey(key)
      focusRow(virtualizer, key)
    },
    [setKey, virtualizer],
  )
  const highlighted = useLinkedMessage(incident.id, virtualizer, rows, found)
  useReadMark(incident.id, inSight)
  useOpeningPlace(virtualizer, rows, { ready: scroller !== null, resumed })
  useStayAtEnd(virtualizer, scroller)
  useAnnouncedNews()

  useEffect(() => {
    if (sent === 0) return
    clearLine()
    virtualizer.scrollToEnd()
  }, [sent, clearLine, virtualizer])

  return (
    <section aria-label={t('label')} className="relative flex min-h-28 flex-1 flex-col">
      <div
        ref={setScroller}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <RowList
          virtualizer={virtualizer}
          drawn={drawn}
          rows={rows}
          complete={complete}
          activeIndex={active.index}
          highlighted={highlighted}
          onActive={setKey}
        />
      </div>
      {loadingOlder ? <EarlierNote /> : firstRow && !firstRow.newDay && <StickyDay at={firstRow.at} />}
      {!atEnd && (
        <JumpPill
          count={unseenBelow(rows, Math.max(inSight, room?.mine.read ?? 0), me)}
          onJump={() => virtualizer.scrollToEnd()}
        />
      )}
    </section>
  )
}
