'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useLive } from '../live/hooks'
import { Button } from '../ui/button'
import { useDesk } from './desk-context'
import { Rows } from './rows'
import { WaitingHead } from './waiting-head'
import { WaitingRow } from './waiting-row'

/** Everybody who waits in the person's areas. */
export function WaitingList() {
  const id = useId()
  const { waiting, rowOf } = useDesk()
  const rows = waiting.shown.flatMap((incidentId) => rowOf(incidentId) ?? [])
  return (
    <section aria-labelledby={id} data-section="waiting">
      <WaitingHead id={id} />
      {rows.length === 0 ? (
        <NobodyWaits />
      ) : (
        <Rows labelledBy={id}>
          {rows.map(({ incident }) => (
            <li key={incident.id}>
              <WaitingRow incident={incident} />
            </li>
          ))}
        </Rows>
      )}
    </section>
  )
}

function NobodyWaits() {
  const t = useTranslations('desk.waiting')
  const { lists, preferences, change } = useDesk()
  const area = useLive((state) => state.areas.find(({ id }) => id === preferences.areaId)?.name)
  const elsewhere = lists.waiting.length
  return (
    <div className="grid justify-items-start gap-1 border-b px-inset py-4">
      <p className="text-body text-ink-2">{area ? t('noneInArea', { area }) : t('none')}</p>
      {area && elsewhere > 0 ? (
        <Button variant="quiet" size="small" className="-ms-2.5" onClick={() => change({ areaId: null })}>
          {t('elsewhere', { count: elsewhere })}
        </Button>
      ) : (
        <p className="text-meta text-ink-3">{t('noneHint')}</p>
      )}
    </div>
  )
}
