'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Divider } from '../../ui/divider'
import { DayLabel } from './day-label'
import { DescriptionBubble } from './description-bubble'
import { EventLines } from './event-lines'
import { MessageView } from './message-view'
import type { TimelineRow } from './timeline-rows'
import { useRowLabel } from './use-row-label'

type TimelineRowViewProps = ComponentProps<'div'> & {
  row: TimelineRow
  highlighted: boolean
  menuOpen: boolean
  onMenu: (open: boolean) => void
}

/** One listitem of the conversation, with the day or the unread line that begins at it. */
export function TimelineRowView({ row, highlighted, menuOpen, onMenu, className, ...rest }: TimelineRowViewProps) {
  const t = useTranslations('incident.timeline')
  const label = useRowLabel(row)
  return (
    <div
      role="listitem"
      aria-label={label}
      {...rest}
      className={clsx('px-inset focus-visible:-outline-offset-3 desk:px-5', className)}
    >
      {row.day && (
        <div className="pt-2 pb-3 desk:pt-1 desk:pb-1.5">
          <Divider>
            <DayLabel at={row.day} />
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
        {row.kind === 'message' && <MessageView row={row} menuOpen={menuOpen} onMenu={onMenu} />}
      </div>
    </div>
  )
}
