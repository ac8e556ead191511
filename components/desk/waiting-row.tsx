'use client'
import { useTranslations } from 'next-intl'
import type { Incident } from '../../lib/incident/incident'
import { gravityOf } from '../../lib/incident/situation'
import { useLive, usePerson } from '../live/hooks'
import { Button } from '../ui/button'
import { Row } from '../ui/row'
import { StatusChip } from '../ui/status-chip'
import { useDesk } from './desk-context'
import { NumberPlate } from './number-plate'
import { firstName } from '../incident/names'
import { GraveMark } from '../incident/status-label'
import { Previewers } from './previewers'
import { ROW } from './row-look'
import { RowLink } from './row-link'
import { useServerNow } from './use-server-now'
import { Waited } from './waited'

const JUST_CAME = 3_000

/** One incident that waits: what, how bad, where, who, for how long, and who else looks at it. */
export function WaitingRow({ incident }: { incident: Incident }) {
  const t = useTranslations('desk.waiting')
  const { openId, accept } = useDesk()
  const creator = usePerson(incident.creatorId)
  const mine = useLive((state) => state.me.id === incident.creatorId)
  const wasMine = useLive((state) => incident.cameBack === 'reopened' && state.me.id === incident.lastOwnerId)
  const area = useLive((state) => state.areas.find(({ id }) => id === incident.areaId)?.name)
  const justCame = useServerNow(15_000) - Date.parse(incident.stateAt) < JUST_CAME
  return (
    <Row
      className={ROW}
      lamp={gravityOf(incident.situation) === 2 ? 'alarm' : 'due'}
      justLit={justCame}
      selected={openId === incident.id}
      title={<RowLink incident={incident} />}
      when={<Waited since={incident.waitingSince} />}
      meta={
        <>
          <NumberPlate of={incident} />
          <GraveMark of={incident} />
          {incident.cameBack && (
            <StatusChip tone="amber">{t(`cameBack.${wasMine ? 'yours' : incident.cameBack}`)}</StatusChip>
          )}
          <span className="min-w-0 flex-1 truncate text-meta text-ink-3 group-has-aria-current:text-ink-2">
            {[incident.asset?.label, area, creator && firstName(creator.name)].filter(Boolean).join(' · ')}
          </span>
          <Previewers incidentId={incident.id} />
          {!mine && openId !== incident.id && (
            <Button
              size="small"
              className="pointer-events-none absolute end-2 bottom-1.5 z-1 hidden opacity-0 group-hover/row:pointer-events-auto group-hover/row:opacity-100 focus-visible:pointer-events-auto focus-visible:opacity-100 desk:inline-flex"
              onClick={() => accept(incident.id)}
            >
              {t('accept')}
            </Button>
          )}
        </>
      }
    />
  )
}
