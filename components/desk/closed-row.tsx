'use client'
import { useTranslations } from 'next-intl'
import { useNames } from '../incident/names'
import { StatusLabel } from '../incident/status-label'
import { Count } from '../ui/count'
import { Row } from '../ui/row'
import { Time } from '../ui/time/time'
import { useDesk } from './desk-context'
import { NumberPlate } from './number-plate'
import type { DeskRow } from './desk-lists'
import { RowLink } from './row-link'
import { ROW } from './row-look'

/** A room that is over: how it ended, for whom, and when. */
export function ClosedRow({ incident, unread }: DeskRow) {
  const t = useTranslations('desk')
  const { openId } = useDesk()
  const names = useNames()
  return (
    <Row
      className={ROW}
      lamp={unread > 0 ? 'news' : 'off'}
      unread={unread > 0}
      selected={openId === incident.id}
      title={<RowLink incident={incident} />}
      when={<Time at={incident.stateAt} />}
      meta={
        <>
          <NumberPlate of={incident} />
          <StatusLabel of={incident} />
          <span className="min-w-0 flex-1 truncate text-meta text-ink-3 group-has-aria-current:text-ink-2">
            {names.first(incident.creatorId)}
          </span>
          {unread > 0 && <Count label={t('unread', { count: unread })}>{unread}</Count>}
        </>
      }
    />
  )
}
