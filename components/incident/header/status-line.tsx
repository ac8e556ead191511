'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { use, type ReactNode } from 'react'
import type { Incident } from '../../../lib/incident/incident'
import { STATUS_TABLE } from '../../../lib/incident/status'
import { Pieces } from '../../ui/pieces'
import { Time } from '../../ui/time/time'
import { useNames } from '../names'
import { RoomContext } from '../room-context'
import { useSince } from '../span-text'
import { GraveMark, StatusLabel } from '../status-label'
import { turnSince, whoseTurn } from '../whose-turn'
import { TurnLabel } from './turn-label'
import { useOwnerText } from './use-owner-text'

/** What is grave, status in words, whose turn it is, and who is on it or how long it waits. */
export function StatusLine({ incident }: { incident: Incident }) {
  const { owned } = STATUS_TABLE[incident.status]
  return (
    <div className="flex min-w-0 items-center overflow-hidden text-meta text-ink-2">
      {/* Whoever is on it makes way before anything else does. */}
      <span className="flex max-w-full flex-none items-center">
        <GraveMark of={incident} className="me-3 flex-none desk:me-2.5" />
        <StatusLabel of={incident} className={incident.hold ? undefined : 'flex-none'} />
        {incident.asset && (
          <Part whole>
            <span className="max-w-24 truncate font-semibold">{incident.asset.label}</span>
          </Part>
        )}
        {incident.status === 'open' && (
          <Part>
            <Waiting incident={incident} />
          </Part>
        )}
        {incident.status === 'in_progress' && <Turn incident={incident} />}
      </span>
      {owned && <Owner incident={incident} />}
      {incident.status === 'closed' && (
        <Part>
          <Time at={incident.stateAt} />
        </Part>
      )}
    </div>
  )
}

function Owner({ incident }: { incident: Incident }) {
  return (
    <Pieces>
      {useOwnerText(incident).map((piece, at) => (
        <span key={at} className={clsx(at === 0 && ['flex', SEPARATED])}>
          {piece}
        </span>
      ))}
    </Pieces>
  )
}

/** In the field there is room for the reader's own turn only; a pause or a proposal says itself whose it is. */
function Turn({ incident }: { incident: Incident }) {
  const names = useNames()
  const items = use(RoomContext)?.items ?? []
  return (
    <Part atDeskOnly={whoseTurn(incident) !== names.me}>
      <TurnLabel incident={incident} since={turnSince(incident, items)} />
    </Part>
  )
}

const SEPARATED =
  'items-center before:mx-2 before:h-3 before:w-px before:flex-none before:bg-line-strong before:opacity-50 desk:before:mx-2.5'

/** Where there is little room, parts that are not needed `whole` make way. */
function Part({ whole, atDeskOnly, children }: { whole?: boolean; atDeskOnly?: boolean; children: ReactNode }) {
  return (
    <span
      className={clsx(
        SEPARATED,
        whole ? 'flex-none' : 'min-w-0 overflow-hidden',
        atDeskOnly ? 'hidden desk:flex' : 'flex',
      )}
    >
      {children}
    </span>
  )
}

/** "Waiting 6 min" to whoever raised it, "Samuel has waited 6 min" to everybody else. */
function Waiting({ incident }: { incident: Incident }) {
  const t = useTranslations('incident.header')
  const names = useNames()
  const span = useSince(incident.waitingSince)
  const mine = incident.creatorId === names.me
  const how = incident.cameBack ?? 'new'
  return (
    <span className="truncate" suppressHydrationWarning>
      {mine ? t('waiting', { how, span }) : t('hasWaited', { how, span, name: names.first(incident.creatorId) })}
    </span>
  )
}
