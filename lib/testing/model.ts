import type { AttachmentKind, PartName } from '../attachments'
import type { AreaRules } from '../incident/area-rules'
import type { Incident, SeatRole } from '../incident/incident'
import type { CommandName, InputOf } from '../incident/commands'
import type { Outcome, Status } from '../incident/status'
import type { Account } from '../people'

/**
 * The rules once more, in the words of the specification and without a look at the actions. Here: what an incident is, and
 * what each command does to it.
 */
export type Model = {
  status: Status
  owner: string | null
  lastOwner: string | null
  creator: string
  reporter: string
  here: Map<string, SeatRole>
  gone: Map<string, SeatRole>
  title: string
  description: string
  /** The id of its machine. */
  asset: string | null
  /** What was said of it when it was raised; nothing changes it. */
  situation: Incident['situation']
  outcome: Outcome | null
  /** Who asked to be let in, first asked first. */
  asking: readonly string[]
  cameBack: 'returned' | 'reopened' | null
  /** What a pause waits for, and until when it lasts at most. */
  waitsFor: Incident['hold']
  /** When somebody last wrote, or the silence began, where silence counts. */
  quietSince: number | null
  reminded: boolean
  bounces: number
  /** When the verdict was last asked for. */
  nudgedAt: number | null
  answers: Incident['answers']
  /** The codes made for guests, by their ids. */
  codes: Map<string, ModelCode>
  /** When somebody first owned it, and did not take that back. */
  acceptedAt: number | null
  /** The newest message that was written before its writer knew of the closing. */
  late: number | null
  messages: Map<number, ModelMessage>
  /** How much has happened; the numbers of the last change of state and of details; when. */
  seq: number
  stateSeq: number
  /** The last change of state was an accept, and its owner has not written since. */
  freshlyAccepted: boolean
  detailsSeq: number
  stateAt: number
  createdAt: number
  waitingSince: number
  lastAt: number
}

/** A guest's code: how long it lasts (or its guest, once he is here), and for how many hours it lets somebody stay. */
export type ModelCode = { label: string; ends: number; hours: number; revoked: boolean; guest: string | null }

export type ModelMessage = { by: string; text: string; at: number; deleted: boolean; brings: Map<string, Brought> }
/** What was announced, and how far it has come. */
export type Brought = {
  kind: AttachmentKind
  arrived: readonly PartName[]
  refused: boolean
  asked: boolean
  drawn: readonly Drawn[]
}

/** A stroke on a photo: whose, and what it is called by, if anything. */
export type Drawn = { by: string; number: number | undefined }

export type World = {
  now: number
  rules: AreaRules
  area: string
  /** The ids of the area's machines. */
  machines: readonly string[]
  person: (id: string) => Account | undefined
}
export type ModelCommand = { [Name in CommandName]: { name: Name; by: string; input: InputOf<Name> } }[CommandName]

const DAY = 86_400_000
const HOUR = 3_600_000
const NOT_HERE = { arrived: [], refused: false, asked: false, drawn: [] }

export const can = (person: Account | undefined, role: 'technician' | 'expert', area: string) =>
  person !== undefined && person.active && person.roles.includes(role) && person.areaIds.includes(area)

/** What an allowed command does. */
export function carryOut(before: Model | undefined, command: ModelCommand, world: World): Model {
  const { by } = command
  if (command.name === 'incident.open') return opened(command.by, command.input, world.now)
  if (!before) throw new Error('Nothing was raised yet')
  const model: Model = {
    ...before,
    here: new Map(before.here),
    gone: new Map(before.gone),
    messages: new Map(before.messages),
    codes: new Map(before.codes),
  }
  model.seq += 1
  model.lastAt = world.now
  const change = (changes: Partial<Model>) => Object.assign(model, changes)
  const sits = (id: string, role: SeatRole) => {
    model.gone.delete(id)
    model.asking = model.asking.filter((other) => other !== id)
    return change({ here: new Map(model.here).set(id, role) })
  }
  const goes = (id: string) => {
    model.gone.set(id, model.here.get(id) ?? 'technician')
    model.here.delete(id)
    return model
  }
  const state = (status: Status, owner: string | null, changes: Partial<Model> = {}) => {
    if (owner) sits(owner, 'expert')
    if (owner) model.acceptedAt ??= world.now
    else model.asking = []
    const lastOwner = owner ?? model.owner ?? model.lastOwner
    return change({
      status,
      owner,
      lastOwner,
      outcome: null,
      ...(status !== model.status && { waitsFor: null, quietSince: null, reminded: false, nudgedAt: null }),
      stateSeq: model.seq,
      stateAt: world.now,
      late: null,
      ...{ freshlyAccepted: false, ...changes },
    })
  }
  const enterOpen = (changes: Partial<Model>) => {
    for (const [id, role] of model.here) if (role === 'expert') goes(id)
    return state('open', null, changes)
  }

  switch (command.name) {
    case 'incident.withdraw':
      return state('closed', null, { outcome: 'withdrawn' })
    case 'incident.accept':
      return state('in_progress', by, { freshlyAccepted: true })
    case 'incident.undo-accept':
      return enterOpen({ acceptedAt: model.acceptedAt === model.stateAt ? null : model.acceptedAt })
    case 'incident.assign':
      return state('in_progress', command.input.personId)
    case 'incident.edit':
      return change({ title: command.input.title, description: command.input.description, detailsSeq: model.seq })
    case 'incident.set-asset':
      return change({ asset: command.input.assetId })
    case 'incident.answer': {
      const { question } = command.input
      const others = model.answers.map((given) => (given.question === question ? command.input : given))
      return change({ answers: others.includes(command.input) ? others : [...others, command.input] })
    }
    case 'incident.hold': {
      const { reason, until, note } = command.input
      const pause = { reason, note, until: until === undefined ? null : new Date(until).toISOString() }
      return state('on_hold', model.owner, {
        waitsFor: pause,
        quietSince: reason === 'technician' ? world.now : null,
      })
    }
    case 'incident.resume':
      return state('in_progress', model.owner)
    case 'incident.propose':
      return state('resolved', model.owner, { quietSince: world.now })
    case 'incident.nudge':
      return change({ nudgedAt: world.now })
    case 'incident.confirm':
      return state('closed', null, { outcome: 'solved' })
    case 'incident.not-fixed':
      return state('in_progress', model.owner, { bounces: model.bounces + 1 })
    case 'incident.remind':
      return change({ reminded: true })
    case 'incident.auto-close':
      return state('closed', null, { outcome: model.status === 'resolved' ? 'solved' : 'no_answer' })
    case 'incident.close':
      return state('closed', null, { outcome: command.input.outcome ?? 'solved' })
    case 'incident.reopen': {
      const again = by === model.lastOwner && can(world.person(by), 'expert', world.area)
      if (again && world.now - model.stateAt <= 30 * DAY) return state('in_progress', by)
      return enterOpen({ cameBack: 'reopened', waitingSince: world.now })
    }
    case 'incident.hand-over': {
      const { personId, leave } = command.input
      const swap = !model.here.has(personId) && model.here.size >= world.rules.participantCap
      if (model.owner && (leave || swap)) goes(model.owner)
      return state(model.status === 'resolved' ? 'in_progress' : model.status, personId)
    }
    case 'incident.return':
      return enterOpen({ cameBack: 'returned' })
    case 'participant.add': {
      const { personId } = command.input
      const asExpert = can(world.person(personId), 'expert', world.area) && personId !== model.creator
      return sits(personId, asExpert ? 'expert' : 'technician')
    }
    case 'participant.ask':
      return change({ asking: [...model.asking, by] })
    case 'participant.remove':
      return goes(command.input.personId)
    case 'participant.leave':
      return goes(by)
    case 'participant.rejoin':
      return sits(by, 'technician')
    case 'guest.invite': {
      const { codeId, label, validHours, stayHours } = command.input
      const code = { label, hours: stayHours, ends: world.now + validHours * HOUR, revoked: false, guest: null }
      return change({ codes: model.codes.set(codeId, code) })
    }
    case 'guest.revoke':
      return withCode(model, command.input.codeId, () => ({ revoked: true }))
    case 'guest.join': {
      const { codeId, personId } = command.input
      sits(personId, 'guest')
      return withCode(model, codeId, ({ hours }) => ({ guest: personId, ends: world.now + hours * HOUR }))
    }
    case 'guest.extend': {
      const { personId, hours } = command.input
      const [codeId = ''] = [...model.codes].find(([, { guest }]) => guest === personId) ?? []
      const longer = (ends: number) => Math.min(Math.max(world.now, ends) + hours * HOUR, world.now + 30 * DAY)
      return withCode(model, codeId, ({ ends }) => ({ ends: longer(ends) }))
    }
    case 'guest.expire':
      return goes(command.input.personId)
    case 'message.post':
      if (by === model.owner) model.freshlyAccepted = false
      if (model.quietSince !== null) change({ quietSince: world.now, reminded: false })
      if (model.waitsFor?.reason === 'technician' && by === model.creator) {
        model.waitsFor = { ...model.waitsFor, until: new Date(world.now).toISOString() }
      }
      if (model.status === 'closed') model.late = model.seq
      model.messages.set(model.seq, {
        ...{ by, text: command.input.text, at: world.now, deleted: false },
        brings: new Map(command.input.attachments?.map(({ id, kind }) => [id, { kind, ...NOT_HERE }])),
      })
      return model
    case 'message.edit':
    case 'message.delete': {
      const message = model.messages.get(command.input.seq)
      const changed =
        'text' in command.input ? { text: command.input.text } : { text: '', deleted: true, brings: new Map() }
      if (message) model.messages.set(command.input.seq, { ...message, ...changed })
      return model
    }
    case 'attachment.arrive':
    case 'attachment.refuse':
    case 'attachment.ask':
    case 'drawing.add':
    case 'drawing.undo': {
      const { seq, attachmentId } = command.input
      const message = model.messages.get(seq)
      const brought = message?.brings.get(attachmentId)
      if (!message || !brought) return model
      const brings = new Map(message.brings).set(attachmentId, { ...brought, ...changeOf(brought, command, by) })
      model.messages.set(seq, { ...message, brings })
      return model
    }
  }
}

function withCode(model: Model, codeId: string, changes: (code: ModelCode) => Partial<ModelCode>): Model {
  const code = model.codes.get(codeId)
  if (code) model.codes.set(codeId, { ...code, ...changes(code) })
  return model
}

function changeOf({ arrived, drawn }: Brought, command: ModelCommand, by: string): Partial<Brought> {
  switch (command.name) {
    case 'attachment.arrive':
      return { arrived: [...arrived, command.input.part] }
    case 'attachment.refuse':
      return { refused: true }
    case 'drawing.add': {
      const highest = Math.max(0, ...drawn.map(({ number = 0 }) => number))
      const called = command.input.stroke.tool === 'arrow' || command.input.stroke.tool === 'marker'
      return { drawn: [...drawn, { by, number: called ? highest + 1 : undefined }] }
    }
    case 'drawing.undo':
      return {
        drawn: drawn.toSpliced(
          drawn.findLastIndex((one) => one.by === by),
          1,
        ),
      }
    default:
      return { asked: true }
  }
}

function opened(by: string, input: InputOf<'incident.open'>, now: number): Model {
  return {
    ...{
      status: 'open',
      owner: null,
      lastOwner: null,
      outcome: null,
      cameBack: null,
      freshlyAccepted: false,
      asking: [],
    },
    ...{ waitsFor: null, quietSince: null, reminded: false, bounces: 0, late: null },
    ...{ nudgedAt: null, answers: [], codes: new Map(), acceptedAt: null },
    ...{ creator: input.creatorId, reporter: by, title: input.title, description: input.description },
    ...{ asset: input.assetId ?? null, situation: input.situation ?? null },
    ...{ here: new Map([[input.creatorId, 'technician']]), gone: new Map(), messages: new Map() },
    ...{ seq: 1, stateSeq: 1, detailsSeq: 1, stateAt: now, createdAt: now, waitingSince: now, lastAt: now },
  }
}
