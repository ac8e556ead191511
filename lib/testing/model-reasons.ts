import type { Attachment } from '../attachments'
import type { Access } from '../incident/rights'
import { SYSTEM_ID, type Account } from '../people'
import type { RefusalCode } from '../refusals'
import { can, type Model, type ModelCommand, type World } from './model'

type Reason = [holds: boolean, code: RefusalCode]

const MINUTE = 60_000
const DAY = 86_400_000

const isAdmin = (person: Account | undefined) => person?.active === true && person.roles.includes('admin')

/** How much somebody may read, in the words of the specification. */
export function accessIn(model: Model, id: string, world: World): Access {
  const person = world.person(id)
  if (id === SYSTEM_ID) return 'room'
  if (!person?.active) return 'nothing'
  if (model.here.has(id) || model.creator === id) return 'room'
  if (can(person, 'expert', world.area)) return model.status === 'open' ? 'preview' : 'header'
  return isAdmin(person) ? 'header' : 'nothing'
}

/** Every reason against the command; none means that it is allowed. Where several hold, any may be told. */
export function reasonsAgainst(model: Model | undefined, command: ModelCommand, world: World): RefusalCode[] {
  const { by } = command
  const { person, now, area } = world
  const cap = world.rules.participantCap
  if (command.name === 'incident.open') {
    const { creatorId, areaId } = command.input
    const forHimself = can(person(by), 'technician', areaId) || can(person(by), 'expert', areaId)
    const onBehalf = can(person(by), 'expert', areaId) || isAdmin(person(by))
    const suits = can(person(creatorId), 'technician', areaId) || can(person(creatorId), 'expert', areaId)
    if (model) return ['id-reused']
    const may = by === creatorId ? forHimself : onBehalf
    const worker = person(by)
    const elsewhere =
      worker?.active === true && !worker.areaIds.includes(areaId) && worker.roles.some((role) => role !== 'admin')
    return list(
      [!may && elsewhere, 'not-your-area'],
      [!may && !elsewhere, 'not-allowed'],
      [!suits, 'person-unsuitable'],
      [command.input.assetId !== undefined && !world.machines.includes(command.input.assetId), 'asset-unknown'],
    )
  }
  if (!model || accessIn(model, by, world) === 'nothing') return ['not-found']

  const { status, owner, lastOwner, creator, here } = model
  const [admin, system, expert] = [isAdmin(person(by)), by === SYSTEM_ID, can(person(by), 'expert', area)]
  const [isOwner, isCreator, seated] = [by === owner, by === creator, here.has(by)]
  const [closed, waits] = [status === 'closed', status === 'open']
  const full = here.size >= cap - (waits ? 1 : 0)
  const old = 'stateSeq' in command.input && command.input.stateSeq !== model.stateSeq
  const message = 'seq' in command.input ? model.messages.get(command.input.seq) : undefined
  const suitsAsOwner = (id: string) => can(person(id), 'expert', area)

  const transition = list([closed, 'closed-room'], [waits, 'not-yet-accepted'], [old, 'stale'])
  const writing = list([closed, 'closed-room'], [!seated, 'not-seated'], [waits && !isCreator, 'not-yet-accepted'])

  switch (command.name) {
    case 'incident.withdraw':
      return list([!isCreator && !admin, 'creator-only'], [!waits, 'not-open'], [old, 'stale'])
    case 'incident.accept':
      return list(
        [!expert, 'not-allowed'],
        [isCreator, 'own-incident'],
        [isOwner, 'nothing-changed'],
        [owner !== null && !isOwner, 'already-taken'],
        [owner === null && !waits, 'not-open'],
      )
    case 'incident.undo-accept': {
      const late = now - model.stateAt > MINUTE
      return list(
        [!isOwner, 'owner-only'],
        [old || status !== 'in_progress', 'stale'],
        [!model.freshlyAccepted || late, 'undo-too-late'],
      )
    }
    case 'incident.assign':
      return list(
        [!admin, 'not-allowed'],
        [owner !== null, 'already-taken'],
        [owner === null && !waits, 'not-open'],
        [old, 'stale'],
        [command.input.personId === creator, 'own-incident'],
        [!suitsAsOwner(command.input.personId), 'not-an-expert'],
      )
    case 'incident.edit': {
      const same = command.input.title === model.title && command.input.description === model.description
      const conflict = command.input.detailsSeq !== model.detailsSeq
      return list(
        [!isCreator && !isOwner, 'not-allowed'],
        [closed, 'closed-room'],
        [same, 'nothing-changed'],
        [conflict && !same, 'edit-conflict'],
      )
    }
    case 'incident.set-asset': {
      const { assetId, seenId } = command.input
      return list(
        [!isCreator && !isOwner, 'not-allowed'],
        [closed, 'closed-room'],
        [assetId === model.asset, 'nothing-changed'],
        [seenId !== model.asset, 'stale'],
        [assetId !== null && !world.machines.includes(assetId), 'asset-unknown'],
      )
    }
    case 'incident.answer': {
      const { question, answer } = command.input
      const same = model.answers.some((given) => given.question === question && given.answer === answer)
      return list(
        [!isCreator, 'creator-only'],
        [closed, 'closed-room'],
        [!seated, 'not-seated'],
        [!question || !answer, 'text-needed'],
        [same, 'nothing-changed'],
      )
    }
    case 'incident.hold': {
      const { until } = command.input
      return list(
        [!isOwner, 'owner-only'],
        ...transition,
        [status !== 'in_progress', 'wrong-status'],
        [!world.rules.onHold, 'switched-off'],
        [until !== undefined && Date.parse(until) <= now, 'time-passed'],
      )
    }
    case 'incident.resume':
      return list(
        [!isOwner && !isCreator && !system, 'not-allowed'],
        ...transition,
        [status !== 'on_hold', 'wrong-status'],
        [system && timely(model, world) !== 'resume', 'not-due'],
        [isCreator && model.waitsFor?.reason === 'technician', 'just-write'],
      )
    case 'incident.propose':
      return list(
        [!isOwner, 'owner-only'],
        ...transition,
        [status === 'resolved', 'wrong-status'],
        [!world.rules.resolved, 'switched-off'],
      )
    case 'incident.nudge':
      return list(
        [!isOwner, 'owner-only'],
        [closed, 'closed-room'],
        [status !== 'resolved', 'wrong-status'],
        [model.nudgedAt !== null && now - model.nudgedAt < 60 * MINUTE, 'nudged-lately'],
      )
    case 'incident.confirm':
      return list(
        [!isCreator, 'creator-only'],
        [closed, 'closed-room'],
        [old, 'stale'],
        [status !== 'resolved', 'wrong-status'],
      )
    case 'incident.not-fixed':
      return list(
        [!isCreator && !isOwner, 'not-allowed'],
        [closed, 'closed-room'],
        [old, 'stale'],
        [status !== 'resolved', 'wrong-status'],
      )
    case 'incident.remind':
      return list([!system, 'not-allowed'], [timely(model, world) !== 'remind', 'not-due'])
    case 'incident.auto-close':
      return list([!system, 'not-allowed'], [timely(model, world) !== 'close', 'not-due'])
    case 'incident.close':
      return list(
        [!isOwner && !isCreator && !admin, 'not-allowed'],
        ...transition,
        [isOwner && !command.input.outcome, 'outcome-needed'],
        [!isOwner && !isCreator && !command.input.note, 'reason-needed'],
      )
    case 'incident.reopen': {
      const again = by === lastOwner && expert
      return list(
        [!again && !isCreator && !admin, 'not-allowed'],
        [!closed, 'not-closed'],
        [old, 'stale'],
        [now - model.stateAt > 30 * DAY && !admin, 'reopen-too-late'],
      )
    }
    case 'incident.hand-over': {
      const { personId, evenIfAway } = command.input
      return list(
        [!isOwner && !admin, 'owner-only'],
        ...transition,
        [personId === owner, 'same-owner'],
        [personId === creator, 'own-incident'],
        [!suitsAsOwner(personId), 'not-an-expert'],
        [person(personId)?.availability === 'away' && !evenIfAway, 'target-away'],
      )
    }
    case 'incident.return':
      return list([!isOwner && !admin && !system, 'owner-only'], ...transition)
    case 'participant.add': {
      const { personId } = command.input
      const suits = suitsAsOwner(personId) || can(person(personId), 'technician', area)
      return list(
        [!isOwner && !admin, 'owner-only'],
        [closed, 'closed-room'],
        [waits, 'not-yet-accepted'],
        [here.has(personId), 'already-seated'],
        [!suits, 'person-unsuitable'],
        [full, 'room-full'],
      )
    }
    case 'participant.ask':
      return list(
        [!expert, 'not-allowed'],
        [closed, 'closed-room'],
        [waits, 'not-yet-accepted'],
        [seated, 'already-seated'],
        [model.asking.includes(by), 'nothing-changed'],
      )
    case 'participant.remove': {
      const { personId } = command.input
      return list(
        [!isOwner && !admin && !system, 'owner-only'],
        [!here.has(personId), 'nothing-changed'],
        [personId === creator && !system, 'not-the-creator'],
        [personId === owner, 'not-the-owner'],
        [closed && !system, 'closed-room'],
      )
    }
    case 'participant.leave':
      return list([!seated, 'not-seated'], [isOwner, 'owner-must-hand-over'], [isCreator && waits, 'withdraw-instead'])
    case 'participant.rejoin':
      return list(
        [!isCreator, 'creator-only'],
        [seated, 'nothing-changed'],
        [closed, 'closed-room'],
        [full, 'room-full'],
      )
    case 'guest.invite':
      return list(
        [!isOwner, 'owner-only'],
        [closed, 'closed-room'],
        [!world.rules.guests, 'guests-off'],
        [!command.input.label, 'text-needed'],
        [model.codes.has(command.input.codeId), 'nothing-changed'],
        [model.codes.size >= 20, 'too-many-guests'],
        [full, 'room-full'],
      )
    case 'guest.revoke': {
      const code = model.codes.get(command.input.codeId)
      return list(
        [!isOwner && !admin, 'owner-only'],
        [!code, 'guest-code-wrong'],
        [Boolean(code?.guest), 'guest-code-used'],
        [code?.revoked === true, 'nothing-changed'],
      )
    }
    case 'guest.join': {
      const code = model.codes.get(command.input.codeId)
      return list(
        [!system, 'not-allowed'],
        [!code, 'guest-code-wrong'],
        [Boolean(code?.guest), 'guest-code-used'],
        [code?.revoked === true, 'guest-code-revoked'],
        [closed, 'closed-room'],
        [code !== undefined && now >= code.ends, 'guest-code-expired'],
        [!world.rules.guests, 'guests-off'],
        [waits, 'not-yet-accepted'],
        [full, 'room-full'],
      )
    }
    case 'guest.extend':
      return list(
        [!isOwner, 'owner-only'],
        [closed, 'closed-room'],
        [here.get(command.input.personId) !== 'guest', 'not-found'],
      )
    case 'guest.expire': {
      const { personId } = command.input
      const code = [...model.codes.values()].find(({ guest }) => guest === personId)
      return list(
        [!system, 'not-allowed'],
        [here.get(personId) !== 'guest', 'nothing-changed'],
        [code !== undefined && now < code.ends, 'not-due'],
      )
    }
    case 'message.post':
      return list(
        [!isCreator && !seated, 'not-allowed'],
        [closed && !unaware(model, command.input.seenSeq, isCreator), 'closed-room'],
        [!seated, 'not-seated'],
        [waits && !isCreator, 'not-yet-accepted'],
        [!command.input.text && !command.input.attachments, 'text-needed'],
        ...untaken(command.input.attachments ?? []),
      )
    case 'message.edit':
      if (!message) return ['not-found']
      return list(
        [message.by !== by, 'author-only'],
        [message.deleted, 'message-deleted'],
        ...writing,
        [now - message.at > 10 * MINUTE, 'edit-too-late'],
        [!command.input.text && message.brings.size === 0, 'text-needed'],
        [command.input.text === message.text, 'nothing-changed'],
      )
    case 'message.delete':
      if (!message) return ['not-found']
      return list(
        [message.deleted, 'message-deleted'],
        [message.by !== by && !admin, 'author-only'],
        [closed && !admin, 'closed-room'],
        [!seated && !admin, 'not-seated'],
      )
    case 'attachment.arrive':
    case 'attachment.refuse': {
      const brought = message?.brings.get(command.input.attachmentId)
      const done =
        command.name === 'attachment.arrive'
          ? brought?.arrived.includes(command.input.part)
          : brought && (brought.refused || brought.arrived.includes('whole'))
      return list(
        [!system, 'not-allowed'],
        [message?.deleted === true, 'message-deleted'],
        [!brought, 'not-found'],
        [done === true, 'nothing-changed'],
      )
    }
    case 'attachment.ask': {
      const brought = message?.brings.get(command.input.attachmentId)
      return list(
        [!isCreator && !seated, 'not-allowed'],
        [closed, 'closed-room'],
        [!seated, 'not-seated'],
        [message?.deleted === true, 'message-deleted'],
        [brought?.kind !== 'photo', 'not-found'],
        [brought !== undefined && (brought.asked || brought.arrived.includes('original')), 'nothing-changed'],
      )
    }
    case 'drawing.add':
    case 'drawing.undo': {
      const brought = message?.brings.get(command.input.attachmentId)
      const drawn = brought?.drawn ?? []
      return list(
        [!isCreator && !seated, 'not-allowed'],
        [closed, 'closed-room'],
        [!seated, 'not-seated'],
        [model.status === 'open' && !isCreator, 'not-yet-accepted'],
        [message?.deleted === true, 'message-deleted'],
        [brought?.kind !== 'photo', 'not-found'],
        command.name === 'drawing.add'
          ? [drawn.length >= 200, 'photo-full']
          : [!drawn.some((one) => one.by === by), 'nothing-drawn'],
      )
    }
  }
}

/** Only what everybody can open, and what is small enough, may come. */
function untaken(attachments: readonly Attachment[]): Reason[] {
  return attachments.flatMap(({ kind, name, type, bytes }): Reason[] => [
    [type === 'image/heic', 'heic-unreadable'],
    [name.endsWith('.exe'), 'file-type'],
    [bytes > (kind === 'photo' ? 10 : 50) * 1024 * 1024, 'file-too-big'],
  ])
}

/** Whoever wrote this had seen nothing of the closing, and could write before it. */
function unaware({ stateSeq, outcome }: Model, seen: number | undefined, isCreator: boolean): boolean {
  return seen !== undefined && seen < stateSeq && (isCreator || outcome !== 'withdrawn')
}

/** What it is time for: the agreed moment has come, or nobody has written for too long. */
function timely({ status, waitsFor, quietSince, reminded }: Model, { now, rules }: World) {
  const ends = waitsFor?.until ? Date.parse(waitsFor.until) : undefined
  const days = status === 'resolved' ? rules.closeResolvedHours / 24 : rules.closeHeldDays
  const silence = quietSince === null || days === 0 ? undefined : { from: quietSince, lasts: days * DAY }
  const closes = silence && silence.from + silence.lasts
  if (ends !== undefined && (closes === undefined || ends <= closes)) return now >= ends ? 'resume' : 'nothing'
  if (!silence || closes === undefined) return 'nothing'
  if (now >= closes) return 'close'
  return !reminded && now >= silence.from + silence.lasts / 2 ? 'remind' : 'nothing'
}

/** The codes of the reasons that hold; a code alone holds already. */
function list(...reasons: (Reason | RefusalCode)[]): RefusalCode[] {
  return reasons.flatMap((reason) => (typeof reason === 'string' ? reason : reason[0] ? reason[1] : []))
}
