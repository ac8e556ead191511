'use client'

import type { Incident } from '../../../lib/incident/incident'
import type { RoomDialog } from '../room-context'
import { InviteGuestDialog } from '../../guests/invite-guest-dialog'
import { AddPeopleDialog } from './add-people-dialog'
import { AssignDialog } from './assign-dialog'
import { CloseDialog } from './close-dialog'
import { DeleteMessageDialog } from './delete-message-dialog'
import { EditDetailsDialog } from './edit-details-dialog'
import { HandOverDialog } from './hand-over-dialog'
import { HoldDialog } from './hold-dialog'
import { LeaveDialog } from './leave-dialog'
import { ProposeDialog } from './propose-dialog'
import { ReopenDialog } from './reopen-dialog'
import { ReturnDialog } from './return-dialog'
import { WithdrawDialog } from './withdraw-dialog'

/** What every dialog about a room gets: the incident as the person saw it when it opened, which is what is answered to. */
export type RoomDialogProps = { seen: Incident; onClose: () => void }

/** The dialog that was asked for. */
export function RoomDialogs({ dialog, seen, onClose }: RoomDialogProps & { dialog: RoomDialog }) {
  const props = { seen, onClose }
  switch (dialog.kind) {
    case 'close':
      return <CloseDialog {...props} />
    case 'hold':
      return <HoldDialog {...props} />
    case 'propose':
      return <ProposeDialog {...props} />
    case 'withdraw':
      return <WithdrawDialog {...props} />
    case 'reopen':
      return <ReopenDialog {...props} />
    case 'return':
      return <ReturnDialog {...props} />
    case 'hand-over':
      return <HandOverDialog {...props} />
    case 'add-people':
      return <AddPeopleDialog {...props} />
    case 'invite-guest':
      return <InviteGuestDialog {...props} />
    case 'assign':
      return <AssignDialog {...props} />
    case 'leave':
      return <LeaveDialog {...props} />
    case 'edit':
      return <EditDetailsDialog {...props} conflict={dialog.conflict} />
    case 'delete-message':
      return <DeleteMessageDialog {...props} message={dialog.message} />
  }
}
