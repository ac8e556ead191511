'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useClient, useLive } from '../live/hooks'
import { Button } from '../ui/button'
import { Empty } from '../ui/empty'
import { RowList } from '../ui/row'
import { VisuallyHidden } from '../ui/visually-hidden'
import type { FieldView } from './field-view'
import { IncidentRow } from './incident-row'
import type { MyIncident } from './my-incidents'

type IncidentListProps = { mine: readonly MyIncident[]; closed: boolean; view: FieldView }

/** The rows of one half of the list, or what is there instead. */
export function IncidentList({ mine, closed, view }: IncidentListProps) {
  const t = useTranslations('field')
  const more = useLive((state) => state.moreClosed) && closed
  if (mine.length === 0 && !more) return <EmptyList closed={closed} />
  return (
    <>
      <VisuallyHidden asChild>
        <h2>{closed ? t('closed') : t('openNone')}</h2>
      </VisuallyHidden>
      <RowList label={closed ? t('closed') : t('mine')}>
        {mine.map((one) => (
          <li key={one.incident.id}>
            <IncidentRow mine={one} selected={isShown(view, one)} query={closed ? '?list=closed' : ''} />
          </li>
        ))}
      </RowList>
      {more && <ShowMore />}
    </>
  )
}

function EmptyList({ closed }: { closed: boolean }) {
  const t = useTranslations(closed ? 'field.emptyClosed' : 'field.empty')
  return <Empty drawing="plate" title={t('title')} text={t('text')} />
}

function ShowMore() {
  const t = useTranslations('field')
  const client = useClient()
  const [asking, setAsking] = useState(false)
  function ask() {
    setAsking(true)
    void client.moreClosed().finally(() => setAsking(false))
  }
  return (
    <div className="p-inset">
      <Button size="large" block busy={asking} onClick={ask}>
        {t('showMore')}
      </Button>
    </div>
  )
}

function isShown(view: FieldView, { incident }: MyIncident): boolean {
  if (view.at === 'draft') return view.incidentId === incident.id
  return view.at === 'room' && view.number === incident.number
}
