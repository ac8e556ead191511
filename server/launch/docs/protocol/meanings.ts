import type { CommandName, EntryType } from '../../../../lib/incident/commands'

/** What each command is for and who may send it: a command without its sentence does not compile. */
export const PURPOSES: Record<CommandName, string> = {
  'incident.open':
    'Raises an incident. `incidentId` is a new UUIDv7 of the client’s choice. A technician raises it for himself (`creatorId` is his own id); an expert of the area or an admin may raise it for a technician of the area. The title may be empty. `assetId` names a machine of the area. `situation` says what the machine does and how the people at it are, as far as anybody knows: at least one of the two, or it is left out.',
  'incident.withdraw': 'Takes a waiting incident back. The creator, or an admin.',
  'incident.accept':
    'Takes a waiting incident on. Any active expert of its area except its creator. Of several at once, one wins; the others read `already-taken` with who.',
  'incident.undo-accept':
    'Takes the acceptance back within a minute, as if it had not been, while the owner has not written since. The owner.',
  'incident.assign': 'Gives a waiting incident to an active expert of its area. An admin.',
  'incident.edit':
    'Changes title and description. The creator or the owner. Send both texts as they should read, and the `detailsSeq` they were based on.',
  'incident.set-asset':
    'Names the machine it is about, changes it, or (`assetId` null) takes it away. The creator or the owner. `seenId` is the machine that was named when they chose.',
  'incident.answer':
    'Answers a question of the area, or answers it anew; the question comes along as it was asked. The creator, until it is closed.',
  'incident.hold':
    'Pauses the work. The owner, while it is in progress. `until` is when it goes on by itself; without, it waits for somebody to resume it.',
  'incident.resume':
    'Goes on with paused work. The owner; the creator who needs help now, unless it waits for himself (then his next message does it: `just-write`).',
  'incident.propose':
    'Says that it is fixed, and asks the creator to verify. The owner, from `in_progress` or `on_hold`.',
  'incident.nudge':
    'Asks the creator once more whether it works, at most once an hour. The owner, while it is `resolved`.',
  'incident.confirm': 'Says that it works, and closes it as `solved`. The creator, while it is `resolved`.',
  'incident.not-fixed': 'Says that it is not fixed. The creator or the owner, while it is `resolved`.',
  'incident.remind': 'Says that silence will close it. Only Fieldline itself, once, at half of the time allowed.',
  'incident.auto-close': 'Closes it after too long a silence. Only Fieldline itself.',
  'incident.close':
    'Closes it. The owner must give an outcome; the creator need not (it is `solved`); an admin who is neither closes by force and must give a `note`.',
  'incident.reopen':
    'Re-opens a closed incident. Its last owner, if still an active expert of the area, owns it again at once; the creator or an admin puts it back into the waiting list. After 30 days only an admin can.',
  'incident.hand-over':
    'Makes another active expert of the area its owner. The owner or an admin. With `leave` the old owner leaves the room; in a full room a new owner from outside takes his seat in any case. Somebody `away` needs `evenIfAway`.',
  'incident.return': 'Puts it back into the waiting list. The owner or an admin.',
  'participant.add': 'Seats an active expert or technician of the area, at once. The owner or an admin.',
  'participant.ask':
    'Asks to be added to a room that somebody else owns: the owner reads it in the timeline. An active expert of the area who does not sit there.',
  'participant.remove': 'Takes somebody’s seat away, never the creator’s or the owner’s. The owner or an admin.',
  'participant.leave':
    'Gives up one’s own seat. Not the owner, who hands over or returns; not the creator while it waits, who withdraws.',
  'participant.rejoin': 'Seats the creator again who had left, while it is not closed and a seat is free.',
  'guest.invite':
    'Invites somebody without an account, `label`, by a code that can be used for `validHours` and lets its guest stay for `stayHours`, both 1 to 720. Only the owner, where the area lets guests in and a seat is free. Clients ask by `POST /api/guest-codes`, which runs this command and answers the code.',
  'guest.revoke': 'Takes a code back that nobody has used. The owner or an admin.',
  'guest.join':
    'Seats the account that was made for whoever used the code. Only Fieldline itself, when a guest signs in with it; each way in which a code is no good has its own refusal.',
  'guest.extend':
    'Gives a seated guest so many `hours` more, from where his time would end; 30 days from now at most. Only the owner.',
  'guest.expire': 'Ends a guest’s time when it is over, in every status. Only Fieldline itself.',
  'message.post':
    'Writes a message. Everybody seated while it is in progress, on hold or resolved; only the creator while it waits. With a `seenSeq` from before the closing it is taken into a closed room as well, marked `late`. `attachments` are announced here, before their bytes are sent; the text may then be empty. `replyTo` is the seq of the message it answers, `pad` the key that was tapped for it.',
  'message.edit': 'Changes one’s own message, within ten minutes. `seq` is the seq of its `message.posted`.',
  'message.delete': 'Takes a message back for good. Its author while seated and not closed, or an admin at any time.',
  'attachment.arrive': 'Tells the room that a part of an attachment can be read. Only Fieldline itself.',
  'attachment.refuse': 'Tells the room that an attachment could not be taken. Only Fieldline itself.',
  'attachment.ask':
    'Asks for a photo as the camera took it. Anybody seated, once. `seq` is the seq of the `message.posted` that brings it.',
  'drawing.add':
    'Draws one stroke on a photo, as a layer above it. Whoever may write. Points are places on the photo, `[across, down]`, each 0 to 1 from its upper left corner: 2 to 200 for a `pen`, 2 for an `arrow` (to the second) and an `ellipse` (its box), 1 for a `marker` and a `text`, which alone has `text`. A photo holds 200 strokes.',
  'drawing.undo': 'Takes back one’s own newest stroke on a photo, as long as one may draw there.',
}

const INTO_OPEN = 'A new state: `status` is `open` without an owner, and every seated `expert` is unseated.'

/** What each entry changes of the incident besides `seq` and `lastActivityAt`, which every entry moves. */
export const EFFECTS: Record<EntryType, string> = {
  'incident.opened':
    'Makes the incident: `number`, `areaId`, `creatorId`, `title`, `description` and (if there is one) `asset` and `situation` are the fact’s, `reporterId` is `by`, the creator is seated as `technician`, `detailsSeq` is this seq, `createdAt` and `waitingSince` are `at`. A new state: `status` is `open`.',
  'incident.withdrawn': 'A new state: `status` is `closed`, `outcome` `withdrawn`.',
  'incident.accepted':
    'A new state: `status` is `in_progress`, the owner is `by`, `undoableSeq` is this seq. `acceptedAt` is `at`, unless somebody was owner before.',
  'incident.accept-undone': `${INTO_OPEN} \`cameBack\` is the fact’s. If \`acceptedAt\` is \`stateAt\`, it is null again.`,
  'incident.assigned':
    'A new state: `status` is `in_progress`, the owner is the fact’s `personId`. `acceptedAt` as with `incident.accepted`.',
  'incident.edited':
    '`title` and `description` are the fact’s, `detailsSeq` is this seq. `before` tells what stood there: the history of both.',
  'incident.asset-set':
    '`asset` is the fact’s: what the machine was called then, or null. `before` tells what stood there.',
  'incident.answered':
    '`answers` holds the fact, in the place of an earlier answer to the same question, else at its end.',
  'incident.held':
    'A new state: `status` is `on_hold`, `hold` is the fact. With the reason `technician`, `quietSince` is `at`.',
  'incident.resumed': 'A new state: `status` is `in_progress`. `urgent` says that the creator asked for it.',
  'incident.proposed': 'A new state: `status` is `resolved`, `quietSince` is `at`.',
  'incident.nudged': '`nudgedAt` is `at`.',
  'incident.confirmed': 'A new state: `status` is `closed` without an owner, `outcome` `solved`.',
  'incident.not-fixed': 'A new state: `status` is `in_progress`, `bounces` grows by one.',
  'incident.reminded':
    '`reminded` is true. `closesAt` is when silence will close it; `verify` says that it is `resolved`.',
  'incident.auto-closed': 'A new state: `status` is `closed` without an owner, `outcome` is the fact’s.',
  'incident.closed':
    'A new state: `status` is `closed` without an owner, `outcome` is the fact’s. `forced` says that an admin did it.',
  'incident.reopened': `With an \`ownerId\` in the fact, a new state: \`status\` is \`in_progress\`, he is the owner, \`outcome\` is null. Without: ${INTO_OPEN} \`outcome\` is null, \`cameBack\` is \`reopened\`, \`waitingSince\` is \`at\`.`,
  'incident.handed-over':
    'If `left`, `from` is unseated. A new state: the owner is `to`; `status` stays, except that `resolved` becomes `in_progress`.',
  'incident.returned': `${INTO_OPEN} \`cameBack\` is \`returned\`. \`from\` is the owner there was; \`by\` may be an admin, or Fieldline itself when the owner’s account was switched off.`,
  'participant.added': 'The fact’s `personId` is seated with the fact’s `role`.',
  'participant.asked': '`by` joins `asking`, until he is seated or nobody owns the incident.',
  'participant.removed': 'The fact’s `personId` is unseated.',
  'participant.left': '`by` is unseated.',
  'participant.rejoined': '`by` is seated as `technician`.',
  'guest.invited':
    '`guests` grows by one at its end: `codeId`, `label`, `hours` and `until` are the fact’s, `state` is `invited`, `personId` null.',
  'guest.revoked': 'The guest with the fact’s `codeId` has the `state` `revoked`.',
  'guest.joined':
    'The fact’s `personId` is seated as `guest`. The guest with its `codeId` has the `state` `joined`, and `personId` and `until` of the fact.',
  'guest.extended': 'The guest with the fact’s `personId` has the fact’s `until`.',
  'guest.expired': 'The fact’s `personId` is unseated.',
  'message.posted':
    '`messageCount` grows by one. `lastMessage` is this one: its seq, `by`, and its text on one line (every run of white space one space), beyond 140 characters cut to 139 and an ellipsis, and with `attachments` the kind of the first as `attached`. If `by` is the owner, `undoableSeq` is null. If `late`, `lateSeq` is this seq. `writtenAt` is told where it was more than a minute under way. `replyTo` and `pad` are told where the command gave them. Where `quietSince` is not null it becomes `at`, `reminded` false, and if there is a `hold` and `by` is the creator, its `until` becomes `at`.',
  'message.edited': 'The message with the seq `ref` reads as the fact’s `text`. If it is `lastMessage`, so does that.',
  'message.deleted':
    'The message with the seq `ref` is deleted: in everything you hold, blank its text and that of its edits, drop its `attachments`, and make the fact of every other entry that refers to it `{}` (P-20). If it is `lastMessage`, its text is empty and `attached` is gone.',
  'attachment.arrived':
    'This part of the attachment, of the message with the seq `ref`, can be read now. `type`, `bytes`, `width`, `height` and `sha256` are what is stored, which for a picture is not what was sent.',
  'attachment.refused': 'The attachment could not be taken; `reason` is the code of a refusal.',
  'attachment.asked':
    'Somebody needs the `original` of this photo: the device that posted it sends it if it still can.',
  'drawing.added':
    'The stroke lies on the photo now, above those before it; it is called by the `seq` of this entry. Arrows and markers have a `number`, the highest on this photo plus one: show it beside them.',
  'drawing.undone': 'The stroke that was added by the entry with the seq `stroke` is gone from the photo.',
}
