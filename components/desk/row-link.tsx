'use client'
import type { Incident } from '../../lib/incident/incident'
import { LiveLink } from '../live/live-link'
import { useTitle } from '../incident/use-title'
import { useDesk } from './desk-context'
import { deskHref } from './desk-place'

/** The title of a row, and its link: the whole row leads to the room. `data-row` is what the keyboard moves through. */
export function RowLink({ incident }: { incident: Incident }) {
  const { list, openId } = useDesk()
  const title = useTitle(incident)
  return (
    <LiveLink
      href={deskHref(list, incident)}
      data-row={incident.id}
      aria-current={openId === incident.id ? 'true' : undefined}
      className="row-target"
      dir="auto"
    >
      {title}
    </LiveLink>
  )
}
