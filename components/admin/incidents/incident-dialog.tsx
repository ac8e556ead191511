'use client'

import type { IncidentHeader } from '../../../lib/incident/redact'
import type { Account } from '../../../lib/people'
import type { AdminActionName } from './admin-actions'
import { CloseDialog } from './close-dialog'
import { NewOwnerDialog } from './new-owner-dialog'
import { PlainDialog } from './plain-dialog'

export type IncidentDialogProps = {
  incident: IncidentHeader
  me: Account
  names: Readonly<Record<string, string>>
  /** The list has to be asked again: it happened, or things are not as the list says. */
  onDone: () => void
  onClose: () => void
}

/** The question that goes with an action. */
export function IncidentDialog({ action, ...props }: IncidentDialogProps & { action: AdminActionName }) {
  if (action === 'incident.assign' || action === 'incident.hand-over')
    return <NewOwnerDialog action={action} {...props} />
  if (action === 'incident.close') return <CloseDialog {...props} />
  return <PlainDialog action={action} {...props} />
}
