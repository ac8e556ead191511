'use client'

import { useNames } from '../names'
import { CloseAsAdmin } from './close-as-admin'
import { CloseAsOwner } from './close-as-owner'
import { ConfirmFixed } from './confirm-fixed'
import type { RoomDialogProps } from './room-dialogs'

/** Closing asks each for what is theirs to say: the owner how it ended, the technician whether it works, an admin why. */
export function CloseDialog(props: RoomDialogProps) {
  const { me } = useNames()
  if (props.seen.ownerId === me) return <CloseAsOwner {...props} />
  return props.seen.creatorId === me ? <ConfirmFixed {...props} /> : <CloseAsAdmin {...props} />
}
