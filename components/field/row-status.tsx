'use client'
import { useTranslations } from 'next-intl'
import type { Incident } from '../../lib/incident/incident'
import { STATUS_TABLE } from '../../lib/incident/status'
import { TurnLabel } from '../incident/header/turn-label'
import { useNames } from '../incident/names'
import { useRefusalText } from '../incident/refusal-text'
import { useSpanText } from '../incident/span-text'
import { StatusLabel } from '../incident/status-label'
import { STATUS_LOOK } from '../incident/status-look'
import { whoseTurn } from '../incident/whose-turn'
import { useLive } from '../live/hooks'
import type { OutboxItem } from '../live/state'
import { StatusChip } from '../ui/status-chip'
import { useNow } from '../ui/time/use-now'
import { IF_NARROW, IF_ROOMY } from './row-room'
import type { MyIncident } from './my-incidents'

/** How an incident stands, in the technician's words: who is on it, how long it has waited, whether it is sent at all. */
export function RowStatus({ mine: { incident, opening } }: { mine: MyIncident }) {
  const names = useNames()
  if (opening) return <Opening item={opening} />
  if (incident.status === 'open') return <Waiting incident={incident} />
  if (!STATUS_TABLE[incident.status].owned) return <StatusLabel of={incident} />
  const standing = incident.status === 'in_progress' ? <OnIt incident={incident} /> : <StatusLabel of={incident} />
  if (whoseTurn(incident) !== names.me) return standing
  return (
    <>
      <span className={IF_ROOMY}>{standing}</span>
      <TurnLabel incident={incident} className="sm:max-md:ms-auto" />
    </>
  )
}

function Opening({ item }: { item: OutboxItem }) {
  const t = useTranslations('field.row')
  const online = useLive((state) => state.connection === 'online')
  const refusalText = useRefusalText()
  if (!item.refusal) {
    return (
      <StatusChip shape="ring" tone="neutral">
        {t(online ? 'sending' : 'local')}
      </StatusChip>
    )
  }
  return (
    <StatusChip shape="octagon" tone="red">
      {t('refused', { reason: refusalText(item.refusal) })}
    </StatusChip>
  )
}

function Waiting({ incident }: { incident: Incident }) {
  const t = useTranslations('field.row')
  const span = useSpanText()
  const now = useNow().getTime() + useLive((state) => state.clockOffset)
  const waited = now - Date.parse(incident.waitingSince)
  const time = span(waited)
  if (waited < 60_000) return <StatusLabel of={incident} />
  return (
    <StatusChip {...STATUS_LOOK.open}>
      <span className={IF_NARROW} suppressHydrationWarning>
        {t('open', { time })}
      </span>
      <span className={IF_ROOMY} suppressHydrationWarning>
        {t(incident.cameBack === null ? 'waiting' : 'waitingAgain', { time })}
      </span>
    </StatusChip>
  )
}

function OnIt({ incident }: { incident: Incident }) {
  const t = useTranslations('field.row')
  const names = useNames()
  const owner = incident.ownerId ?? ''
  return (
    <StatusChip {...STATUS_LOOK[incident.status]}>
      {owner === names.me ? t('youOnIt') : t('onIt', { name: names.first(owner) })}
    </StatusChip>
  )
}
