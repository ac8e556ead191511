'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useClient, useLive } from '../live/hooks'
import { Button } from '../ui/button'
import { ClosedRow } from './closed-row'
import { useDesk } from './desk-context'
import { Rows } from './rows'
import { SectionHead } from './section-head'

/** The rooms of this person that are over, newest first, a page at a time. */
export function ClosedList() {
  const t = useTranslations('desk.closed')
  const id = useId()
  const { closed } = useDesk().lists
  const more = useLive((state) => state.moreClosed)
  return (
    <section aria-labelledby={id} data-section="closed">
      <SectionHead id={id} title={t('title')} />
      {closed.length === 0 ? (
        <p className="px-inset py-4 text-body text-ink-2">{t('none')}</p>
      ) : (
        <Rows labelledBy={id}>
          {closed.map((row) => (
            <li key={row.incident.id}>
              <ClosedRow {...row} />
            </li>
          ))}
        </Rows>
      )}
      {more && <Older />}
    </section>
  )
}

function Older() {
  const t = useTranslations('desk.closed')
  const client = useClient()
  const offline = useLive((state) => state.connection !== 'online')
  const [loading, setLoading] = useState(false)
  function load() {
    setLoading(true)
    void client.moreClosed().finally(() => setLoading(false))
  }
  return (
    <div className="p-inset">
      <Button block busy={loading} disabledReason={offline ? t('offline') : undefined} onClick={load}>
        {t('older')}
      </Button>
    </div>
  )
}
