'use client'
import { useTranslations } from 'next-intl'
import { useNames } from '../incident/names'
import { StatusLabel } from '../incident/status-label'
import { whoseTurn } from '../incident/whose-turn'
import { Count } from '../ui/count'
import { Row } from '../ui/row'
import { Time } from '../ui/time/time'
import { useDesk } from './desk-context'
import { NumberPlate } from './number-plate'
import type { DeskRow } from './desk-lists'
import { RowLink } from './row-link'
import { ROW } from './row-look'
import { TurnLabel } from '../incident/header/turn-label'

/** One of the person's rooms: who is next, the status where it is not the usual one, for whom, and what is unread. */
export function MineRow({ incident, unread }: DeskRow) {
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
      when={<Time at={incident.lastActivityAt} />}
      meta={
        <>
          <NumberPlate of={incident} />
          {incident.status !== 'in_progress' && <StatusLabel of={incident} className="flex-none" />}
          <TurnLabel incident={incident} />
          <span className="min-w-0 flex-1 truncate text-meta text-ink-3 group-has-aria-current:text-ink-2">
            {whoseTurn(incident) !== incident.creatorId && names.first(incident.creatorId)}
          </span>
          {unread > 0 && <Count label={t('unread', { count: unread })}>{unread}</Count>}
        </>
      }
    />
  )
}
