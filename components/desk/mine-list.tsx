'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useDesk } from './desk-context'
import { MineRow } from './mine-row'
import { ResortChip } from './resort-chip'
import { Rows } from './rows'
import { SectionHead } from './section-head'

/** The rooms the person sits in: unread first, then by last activity. */
export function MineList() {
  const t = useTranslations('desk.mine')
  const id = useId()
  const { mine, rowOf } = useDesk()
  const rows = mine.shown.flatMap((incidentId) => rowOf(incidentId) ?? [])
  const unread = rows.filter((row) => row.unread > 0).length
  return (
    <section aria-labelledby={id} data-section="mine">
      <SectionHead id={id} title={t('title')} count={mine.shown.length + mine.fresh}>
        {mine.stale ? (
          <ResortChip list={mine} />
        ) : (
          <span className="truncate px-2 text-meta text-ink-3">{t('order', { unread })}</span>
        )}
      </SectionHead>
      {rows.length === 0 ? (
        <p className="border-b px-inset py-4 text-body text-ink-2">{t('none')}</p>
      ) : (
        <Rows labelledBy={id}>
          {rows.map((row) => (
            <li key={row.incident.id}>
              <MineRow {...row} />
            </li>
          ))}
        </Rows>
      )}
    </section>
  )
}
