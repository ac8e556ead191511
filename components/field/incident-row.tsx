'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { IF_NARROW, IF_ROOMY } from './row-room'
import { LazyFootState } from '../incident/composer/lazy-foot-state'
import { IncidentPlate } from '../incident/header/incident-plate'
import { GraveMark } from '../incident/status-label'
import { useTitle } from '../incident/use-title'
import { whoseTurn } from '../incident/whose-turn'
import { LiveLink } from '../live/live-link'
import { useLive } from '../live/hooks'
import { Count } from '../ui/count'
import type { LampState } from '../ui/lamp'
import { Row } from '../ui/row'
import { Time } from '../ui/time/time'
import { incidentAddress } from './field-view'
import { LastLine } from './last-line'
import { asksFor, type MyIncident } from './my-incidents'
import { RowPicture } from './row-picture'
import { RowStatus } from './row-status'

type IncidentRowProps = {
  mine: MyIncident
  /** Its room is open beside the list. */
  selected: boolean
  /** Kept in the address, so that the list stays as it is. */
  query: string
}

/** One incident of the technician's list: what it is, what is grave, the last word, its plate and status in words. */
export function IncidentRow({ mine, selected, query }: IncidentRowProps) {
  const t = useTranslations('field.row')
  const { incident, unread, opening } = mine
  const title = useTitle(incident)
  const me = useLive((state) => state.me.id)
  const area = useLive((state) => state.areas.find(({ id }) => id === incident.areaId)?.name)
  const count = unread > 0 && <Count label={t('unread', { count: unread })}>{unread}</Count>
  return (
    <Row
      className="md:min-h-24 md:py-2.5 md:[&_p]:text-meta"
      lamp={lampOf(mine, me)}
      selected={selected}
      unread={unread > 0}
      picture={<RowPicture incidentId={incident.id} area={area ?? ''} label={incident.asset?.label} />}
      title={
        <LiveLink
          href={incidentAddress(incident) + query}
          dir="auto"
          className="row-target"
          aria-current={selected ? 'page' : undefined}
        >
          {title}
        </LiveLink>
      }
      when={<Time at={incident.lastActivityAt} className={IF_ROOMY} />}
      text={
        <>
          <GraveMark of={incident} className="me-2.5" />
          <LastLine incident={incident} />
        </>
      }
      textEnd={
        <>
          <Time
            at={incident.lastActivityAt}
            className={clsx(IF_NARROW, 'text-meta', unread ? 'font-[650] text-action-text' : 'text-ink-3')}
          />
          <span className={IF_ROOMY}>{count}</span>
        </>
      }
      meta={
        <>
          {!opening && <IncidentPlate quiet number={incident.number} />}
          <RowStatus mine={mine} />
          {count && <span className={clsx(IF_NARROW, 'ms-auto')}>{count}</span>}
        </>
      }
      answers={!selected && asksFor(mine, me) && <LazyFootState state="asked" incident={incident} />}
    />
  )
}

/** Petrol: the other side waits for me. Amber: I wait for an expert. */
function lampOf({ incident, unread, opening }: MyIncident, me: string): LampState {
  if (opening) return opening.state === 'refused' ? 'alarm' : 'off'
  if (unread > 0 || whoseTurn(incident) === me) return 'news'
  return incident.status === 'open' ? 'due' : 'off'
}
