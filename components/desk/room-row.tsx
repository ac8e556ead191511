'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Count } from '../ui/count'
import { Row } from '../ui/row'
import { Time } from '../ui/time/time'
import { useDesk } from './desk-context'
import type { DeskRow } from './desk-lists'
import { NumberPlate } from './number-plate'
import { RowLink } from './row-link'
import { ROW } from './row-look'

type RoomRowProps = { row: DeskRow; at: string; status: ReactNode; whom: ReactNode }

/** One of the person's rooms in a list: number, how it stands, whom it is about, and what is unread. */
export function RoomRow({ row: { incident, unread }, at, status, whom }: RoomRowProps) {
  const t = useTranslations('desk')
  const { openId } = useDesk()
  return (
    <Row
      className={ROW}
      lamp={unread > 0 ? 'news' : 'off'}
      unread={unread > 0}
      selected={openId === incident.id}
      title={<RowLink incident={incident} />}
      when={<Time at={at} />}
      meta={
        <>
          <NumberPlate of={incident} />
          {status}
          <span className="min-w-0 flex-1 truncate text-meta text-ink-3 group-has-aria-current:text-ink-2">{whom}</span>
          {unread > 0 && <Count label={t('unread', { count: unread })}>{unread}</Count>}
        </>
      }
    />
  )
}
