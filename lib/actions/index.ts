import { acceptIncident } from './accept-incident'
import { addDrawing } from './add-drawing'
import { addParticipant } from './add-participant'
import { arriveAttachment } from './arrive-attachment'
import { askForOriginal } from './ask-for-original'
import { answerQuestion } from './answer-question'
import { askToJoin } from './ask-to-join'
import { assignIncident } from './assign-incident'
import { autoClose } from './auto-close'
import { closeIncident } from './close-incident'
import { confirmSolved } from './confirm-solved'
import { deleteMessage } from './delete-message'
import { editIncident } from './edit-incident'
import { editMessage } from './edit-message'
import { expireGuest } from './expire-guest'
import { extendGuest } from './extend-guest'
import { handOver } from './hand-over'
import { holdIncident } from './hold-incident'
import { inviteGuest } from './invite-guest'
import { joinAsGuest } from './join-as-guest'
import { leave } from './leave'
import { notFixed } from './not-fixed'
import { nudge } from './nudge'
import { openIncident } from './open-incident'
import { postMessage } from './post-message'
import { proposeSolved } from './propose-solved'
import { refuseAttachment } from './refuse-attachment'
import { rejoin } from './rejoin'
import { remindOfClosing } from './remind-of-closing'
import { removeParticipant } from './remove-participant'
import { reopenIncident } from './reopen-incident'
import { resumeIncident } from './resume-incident'
import { returnToList } from './return-to-list'
import { revokeGuest } from './revoke-guest'
import { setAsset } from './set-asset'
import { undoAccept } from './undo-accept'
import { undoDrawing } from './undo-drawing'
import { withdrawIncident } from './withdraw-incident'

/** Everything a person can do to an incident: the product's feature list, a line an action. */
export const ACTIONS = [
  openIncident,
  withdrawIncident,
  acceptIncident,
  undoAccept,
  assignIncident,
  editIncident,
  setAsset,
  answerQuestion,
  holdIncident,
  resumeIncident,
  proposeSolved,
  nudge,
  confirmSolved,
  notFixed,
  remindOfClosing,
  autoClose,
  closeIncident,
  reopenIncident,
  handOver,
  returnToList,
  addParticipant,
  askToJoin,
  removeParticipant,
  leave,
  rejoin,
  inviteGuest,
  revokeGuest,
  joinAsGuest,
  extendGuest,
  expireGuest,
  postMessage,
  editMessage,
  deleteMessage,
  arriveAttachment,
  refuseAttachment,
  askForOriginal,
  addDrawing,
  undoDrawing,
] as const
