'use client'

import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import type { Incident } from '../../../lib/incident/incident'
import { STATUS_TABLE } from '../../../lib/incident/status'
import { Time } from '../../ui/time/time'
import { useNames } from '../names'
import { useSince } from '../span-text'
import { StatusLabel } from '../status-label'
import { OwnerText } from './owner-text'
import { TurnLabel } from './turn-label'

/** Status in words, who is on it or how long it waits, and whose turn it is. */
export function StatusLine({ incident }: { incident: Incident }) {
  const parts: ReactNode[] = [<StatusLabel key="status" of={incident} />]
  if (incident.status === 'open') parts.push(<Waiting key="wait" incident={incident} />)
  if (STATUS_TABLE[incident.status].owned) parts.push(<OwnerText key="owner" incident={incident} />)
  if (STATUS_TABLE[incident.status].owned) parts.push(<TurnLabel key="turn" incident={incident} />)
  if (incident.status === 'closed') parts.push(<Time key="time" at={incident.stateAt} />)
  return (
    <p className="flex min-w-0 items-center gap-2 text-meta text-ink-2 empty:hidden desk:gap-2.5">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <Separator />}
          {part}
        </Fragment>
      ))}
    </p>
  )
}

/** "Waiting 6 min" to whoever raised it, "Samuel has waited 6 min" to everybody else. */
function Waiting({ incident }: { incident: Incident }) {
  const t = useTranslations('incident.header')
  const names = useNames()
  const span = useSince(incident.waitingSince)
  const mine = incident.creatorId === names.me
  const text = mine ? t('waiting', { span }) : t('hasWaited', { name: names.first(incident.creatorId), span })
  return (
    <span className="truncate" suppressHydrationWarning>
      {incident.cameBack ? t('cameBack', { how: incident.cameBack, text }) : text}
    </span>
  )
}

function Separator() {
  return <span aria-hidden className="h-3 w-px flex-none bg-line-strong opacity-50 last:hidden" />
}
