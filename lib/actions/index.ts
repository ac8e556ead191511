import { acceptIncident } from './accept-incident'
import { addParticipant } from './add-participant'
import { askToJoin } from './ask-to-join'
import { assignIncident } from './assign-incident'
import { closeIncident } from './close-incident'
import { deleteMessage } from './delete-message'
import { editIncident } from './edit-incident'
import { editMessage } from './edit-message'
import { handOver } from './hand-over'
import { leave } from './leave'
import { openIncident } from './open-incident'
import { postMessage } from './post-message'
import { rejoin } from './rejoin'
import { removeParticipant } from './remove-participant'
import { reopenIncident } from './reopen-incident'
import { returnToList } from './return-to-list'
import { undoAccept } from './undo-accept'
import { withdrawIncident } from './withdraw-incident'

/** Everything a person can do to an incident: the product's feature list, a line an action. */
export const ACTIONS = [
  openIncident,
  withdrawIncident,
  acceptIncident,
  undoAccept,
  assignIncident,
  editIncident,
  closeIncident,
  reopenIncident,
  handOver,
  returnToList,
  addParticipant,
  askToJoin,
  removeParticipant,
  leave,
  rejoin,
  postMessage,
  editMessage,
  deleteMessage,
] as const
