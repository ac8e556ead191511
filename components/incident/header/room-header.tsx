'use client'

import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Incident } from '../../../lib/incident/incident'
import { LiveLink } from '../../live/live-link'
import { IncidentPlate } from './incident-plate'
import { StatusLine } from './status-line'

export type Back = { href: string; label: string }

type RoomHeaderProps = {
  incident: Incident
  back?: Back
  /** The title, plain or editable. */
  title: ReactNode
  /** Before the actions: who else is looking, an undo. */
  extra?: ReactNode
  /** The primary action, the menu, the details toggle. */
  actions?: ReactNode
}

/** The room's head: where one came from, plate, title, what is going on, and what to do. */
export function RoomHeader({ incident, back, title, extra, actions }: RoomHeaderProps) {
  return (
    <header className="relative z-sticky flex min-h-20 flex-none items-center gap-between border-b bg-surface px-2 py-2 max-sm:flex-wrap desk:min-h-bar desk:py-0 desk:ps-5 desk:pe-3">
      {back ? <BackLink {...back} /> : <span className="w-1 desk:hidden" />}
      <span className="hidden flex-1 max-sm:block desk:block desk:flex-none">
        <IncidentPlate number={incident.number} />
      </span>
      <div className="grid min-w-0 flex-1 gap-1 max-sm:order-last max-sm:basis-[calc(100%-6rem)] max-sm:px-2 max-sm:pb-1 desk:ms-2 desk:gap-0.5">
        <div className="flex min-w-0 items-center gap-3">
          <span className="max-sm:hidden desk:hidden">
            <IncidentPlate number={incident.number} />
          </span>
          {title}
        </div>
        <StatusLine incident={incident} />
      </div>
      <span className="contents max-sm:order-last max-sm:block">{extra}</span>
      {actions && <div className="flex flex-none items-center gap-1">{actions}</div>}
    </header>
  )
}

export function BackLink({ href, label }: Back) {
  return (
    <LiveLink
      href={href}
      aria-label={label}
      className="grid size-control flex-none place-items-center rounded-control text-ink-2 hover:bg-hover hover:text-ink"
    >
      <ChevronLeft className="size-8 rtl:-scale-x-100 desk:size-5" />
    </LiveLink>
  )
}
