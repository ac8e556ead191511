'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { memo, type Ref } from 'react'
import { Divider } from '../../ui/divider'
import { DayLabel } from './day-label'
import { DescriptionBubble } from './description-bubble'
import { EventLines } from './event-lines'
import { MessageView } from './message-view'
import type { TimelineRow } from './timeline-rows'
import { useRowLabel } from './use-row-label'

type TimelineRowViewProps = {
  ref: Ref<HTMLDivElement>
  row: TimelineRow
  index: number
  /** How many rows there are; -1 while older ones are missing. */
  setSize: number
  /** Tab reaches it. */
  active: boolean
  highlighted: boolean
  menuOpen: boolean
  onActive: (key: string) => void
  /** The key of the row whose menu is to be open. */
  onMenu: (key: string | undefined) => void
}

/** One listitem of the conversation, with the day or the unread line that begins at it. Drawn anew only when it changes. */
export const TimelineRowView = memo(function TimelineRowView(props: TimelineRowViewProps) {
  const { ref, row, index, setSize, active, highlighted, menuOpen, onActive, onMenu } = props
  const t = useTranslations('incident.timeline')
  const label = useRowLabel(row)
  return (
    <div
      ref={ref}
      data-index={index}
      role="listitem"
      aria-label={label}
      aria-setsize={setSize}
      aria-posinset={index + 1}
      tabIndex={active ? 0 : -1}
      onFocus={() => onActive(row.key)}
      className="group/row absolute inset-x-0 top-0 px-inset focus-visible:-outline-offset-3 desk:px-5"
    >
      {row.newDay && (
        <div className="pt-2 pb-3 desk:pt-1 desk:pb-1.5">
          <Divider>
            <DayLabel at={row.at} />
          </Divider>
        </div>
      )}
      {row.unread > 0 && (
        <div className="pt-3.5 pb-2.5 desk:py-2">
          <Divider tone="new">{t('unread', { count: row.unread })}</Divider>
        </div>
      )}
      <div className={clsx('-mx-2 rounded-bubble px-2', highlighted && 'bg-selected transition-colors duration-320')}>
        {row.kind === 'events' && <EventLines events={row.events} />}
        {row.kind === 'description' && <DescriptionBubble item={row.item} />}
        {row.kind === 'message' && (
          <MessageView row={row} menuOpen={menuOpen} onMenu={(open) => onMenu(open ? row.key : undefined)} />
        )}
      </div>
    </div>
  )
})
