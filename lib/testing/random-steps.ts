import fc from 'fast-check'
import type { CommandName, InputOf } from '../incident/commands'
import { CHOSEN_OUTCOMES } from '../incident/status'
import { SYSTEM, type Account, type Actor } from '../people'
import { ASSETS } from './assets'
import { ada, CAST, dana, ed, emil, eva, gus, id, mia, SOUTH } from './people'
import { HOLD_REASONS, isSeated } from '../incident/incident'
import { DAY, MINUTE, type TestRoom } from './room'
import { KINDS, PART_NAMES, type Attachment } from '../attachments'
import { REFUSED_FOR } from '../refusals'
import type { Stroke } from '../drawing'
import { ARROW, photo, USUAL_INPUTS } from './usual-inputs'

type Part = 'creator' | 'owner' | 'last-owner' | 'author' | 'drawer' | 'expert' | 'admin' | 'system'
/** Who acts: a part somebody plays in the incident, whoever is apt, or a person of the cast by number. */
type Who = 'creator' | 'owner' | 'last-owner' | 'apt' | 'system' | number
type Change = Partial<Account> | 'as before'

/** Whose business each command is: others try it as well, but not more often. */
const APT: Record<CommandName, Part> = {
  ...{ 'incident.open': 'creator', 'incident.withdraw': 'creator', 'incident.accept': 'expert' },
  ...{
    'incident.undo-accept': 'owner',
    'incident.assign': 'admin',
    'incident.edit': 'owner',
    'incident.set-asset': 'owner',
    'incident.close': 'owner',
  },
  ...{ 'incident.hold': 'owner', 'incident.resume': 'owner', 'incident.propose': 'owner' },
  ...{ 'incident.confirm': 'creator', 'incident.not-fixed': 'creator' },
  ...{ 'incident.answer': 'creator', 'incident.nudge': 'owner' },
  ...{ 'incident.remind': 'system', 'incident.auto-close': 'system' },
  ...{ 'attachment.arrive': 'system', 'attachment.refuse': 'system' },
  ...{ 'incident.reopen': 'last-owner', 'incident.hand-over': 'owner', 'incident.return': 'owner' },
  ...{
    'participant.ask': 'expert',
    'participant.add': 'owner',
    'participant.remove': 'owner',
    'participant.leave': 'creator',
  },
  ...{
    'participant.rejoin': 'creator',
    'guest.invite': 'owner',
    'guest.revoke': 'owner',
    'guest.join': 'system',
    'guest.extend': 'owner',
    'guest.expire': 'system',
    'message.post': 'creator',
    'message.edit': 'author',
    'message.delete': 'author',
    'attachment.ask': 'creator',
    'drawing.add': 'creator',
    'drawing.undo': 'drawer',
  },
}

export type CommandStep = { kind: 'command'; name: CommandName; who: Who; whom: number; choice: number; old: boolean }
/** `silence`: nothing happens until something is due, which Fieldline then does; `visit`: a guest is invited and comes. */
export type Step =
  | CommandStep
  | { kind: 'wait'; ms: number }
  | { kind: 'silence' }
  | { kind: 'visit' }
  | { kind: 'account'; whom: number; change: Change }

// The ways into a status are tried more often than the ways out of work, or most rooms would be closed most of the time.
const WEIGHTS: Record<CommandName, number> = {
  ...{ 'incident.open': 3, 'incident.withdraw': 3, 'incident.accept': 6, 'incident.undo-accept': 6 },
  ...{ 'incident.assign': 4, 'incident.edit': 4, 'incident.set-asset': 4, 'incident.close': 3, 'incident.reopen': 6 },
  ...{ 'incident.hold': 8, 'incident.resume': 4, 'incident.propose': 8, 'incident.confirm': 8 },
  ...{ 'incident.not-fixed': 5, 'incident.remind': 24, 'incident.auto-close': 8 },
  ...{ 'incident.answer': 4, 'incident.nudge': 6 },
  ...{
    'incident.hand-over': 4,
    'incident.return': 3,
    'participant.ask': 4,
    'participant.add': 6,
    'participant.remove': 3,
  },
  ...{ 'participant.leave': 5, 'participant.rejoin': 8, 'message.post': 6, 'message.edit': 7, 'message.delete': 3 },
  ...{ 'guest.invite': 6, 'guest.revoke': 7, 'guest.join': 8, 'guest.extend': 8, 'guest.expire': 8 },
  ...{ 'attachment.arrive': 6, 'attachment.refuse': 3, 'attachment.ask': 6 },
  ...{ 'drawing.add': 10, 'drawing.undo': 24 },
}

const anybody = fc.nat(CAST.length - 1)
const who: fc.Arbitrary<Who> = fc.oneof(
  { weight: 5, arbitrary: anybody },
  { weight: 4, arbitrary: fc.constantFrom<Who>('creator', 'owner', 'last-owner') },
  { weight: 5, arbitrary: fc.constant<Who>('apt') },
  { weight: 1, arbitrary: fc.constant<Who>('system') },
)
const name = fc.oneof(
  ...(Object.keys(WEIGHTS) as CommandName[]).map((each) => ({ weight: WEIGHTS[each], arbitrary: fc.constant(each) })),
)

export const commandStep: fc.Arbitrary<CommandStep> = fc.record({
  ...{ kind: fc.constant('command' as const), name, who, whom: anybody, choice: fc.nat(999) },
  old: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})

const change = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Change>('as before') },
  {
    weight: 7,
    arbitrary: fc.constantFrom<Change>(
      ...[{ active: false }, { areaIds: [] }, { areaIds: [SOUTH] }, { availability: 'away' } as const],
      ...[
        { roles: ['technician'] } as const,
        { roles: ['expert'] } as const,
        { roles: ['technician', 'expert'] } as const,
      ],
    ),
  },
)

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: commandStep },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(1_000, MINUTE, 11 * MINUTE, DAY, DAY, 8 * DAY, 31 * DAY),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'silence' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'visit' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('account' as const), whom: anybody, change }) },
)

/** Left to chance alone, too few guests come in for what can be done with them. */
export const VISIT: readonly CommandStep[] = [
  { kind: 'command', name: 'guest.invite', who: 'owner', whom: 0, choice: 1, old: false },
  { kind: 'command', name: 'guest.join', who: 'system', whom: 0, choice: 1, old: false },
]

export function actorOf({ who, name, whom }: CommandStep, { incident, entries }: TestRoom): Actor {
  if (who === 'system') return SYSTEM
  if (typeof who === 'number') return CAST[who] ?? SYSTEM
  const part = who === 'apt' ? APT[name] : who
  const id = {
    creator: incident.creatorId,
    owner: incident.ownerId,
    'last-owner': incident.lastOwnerId,
    author: entries.findLast((entry) => entry.type === 'message.posted')?.by,
    drawer: entries.findLast((entry) => entry.type === 'drawing.added')?.by,
    expert: [ed, eva, emil, dana, mia][whom % 5]?.id,
    admin: [ada, mia][whom % 2]?.id,
    system: SYSTEM.id,
  }[part]
  return CAST.find((person) => person.id === id) ?? SYSTEM
}

/** What the step's actor sends, made of what he could see and of the step's own choices. */
export function inputOf(step: CommandStep, room: TestRoom): unknown {
  const usual = USUAL_INPUTS[step.name](room.incident) as Record<string, unknown>
  const varied = variations(step, room)
  return Object.fromEntries(Object.entries(usual).map(([key, value]) => [key, key in varied ? varied[key] : value]))
}

function variations({ name, whom, choice, old }: CommandStep, room: TestRoom): Record<string, unknown> {
  const { incident, entries } = room
  const posted = entries.filter((entry) => entry.type === 'message.posted').map((entry) => entry.seq)
  const drawnOn = entries.findLast((entry) => entry.type === 'drawing.added')?.ref
  const seq =
    (name === 'drawing.undo' && choice % 4 ? drawnOn : undefined) ??
    (choice % 2 ? posted.at(-1) : posted[choice % (posted.length + 1)]) ??
    1 + (choice % 9)
  const here = incident.seats.filter((seat) => seat.seated)
  const whoever = CAST[whom]?.id
  const personId =
    (name === 'participant.remove' && choice % 3 ? here[whom % here.length]?.personId : whoever) ?? whoever
  const attached = room.message(seq)?.attachments ?? []
  const said = choice % 7 === 0 ? '  ' : choice % 7 === 1 ? (room.message(seq)?.text ?? '') : ` Words ${choice} `
  return {
    ...{ creatorId: whoever, personId, seq, text: said, answer: choice % 7 ? `Answer ${choice}` : '  ' },
    ...{
      title: choice % 5 === 0 ? incident.title : `Title ${choice}`,
      description: choice % 2 ? '' : incident.description,
    },
    ...{
      outcome: choice % 3 ? CHOSEN_OUTCOMES[choice % CHOSEN_OUTCOMES.length] : undefined,
      note: choice % 2 ? 'Because' : '',
    },
    reason: name === 'attachment.refuse' ? pick(REFUSED_FOR, choice) : pick(HOLD_REASONS, choice),
    until: untilOf(choice, room.now),
    ...{ attachments: attachmentsOf(choice, incident.seq), part: pick(PART_NAMES, choice) },
    stroke: pick(STROKES, choice),
    ...(attached.length > 0 && { attachmentId: pick(attached, choice)?.id }),
    ...(choice % 3 === 0 && { seenSeq: Math.max(1, incident.seq - (choice % 4)) }),
    ...{ leave: choice % 2 === 0, evenIfAway: choice % 3 === 0 },
    ...{ stateSeq: earlier(incident.stateSeq), detailsSeq: earlier(incident.detailsSeq) },
    ...{
      assetId: choice % 4 ? ASSETS[choice % 3]?.id : name === 'incident.open' ? undefined : null,
      seenId: old ? null : (incident.asset?.id ?? null),
    },
    situation: pick(SITUATIONS, choice),
    ...(name === 'incident.open' && choice % 4 === 0 && { areaId: SOUTH }),
    ...(name.startsWith('guest.') && guestOf(name, choice, room)),
  }

  function earlier(current: number): number {
    return Math.max(1, old ? current - 1 : current)
  }
}

/** A new code now and then, an old one else; somebody new for each who joins, as the server makes an account. */
function guestOf(name: CommandName, choice: number, { incident }: TestRoom): Record<string, unknown> {
  const { guests, seq } = incident
  const stays = name === 'guest.extend' || name === 'guest.expire'
  const apt = guests.filter(({ state, personId }) => (stays ? isSeated(incident, personId ?? '') : state === 'invited'))
  const from = choice % 4 && apt.length > 0 ? apt : guests
  const known = name === 'guest.invite' && choice % 4 ? undefined : from[choice % from.length]
  const somebodyNew = guests.some(({ personId }) => personId === gus.id) ? id(60_000 + seq) : gus.id
  return {
    ...{ codeId: known?.codeId ?? id(50_000 + seq), label: choice % 7 ? `Guest ${choice}` : ' ' },
    ...{ validHours: 1 + (choice % 720), stayHours: 1 + (choice % 720), hours: 1 + (choice % 720) },
    personId: name === 'guest.join' ? somebodyNew : (known?.personId ?? gus.id),
  }
}

const SITUATIONS = [undefined, { machine: 'stands' }, { machine: 'runs', people: 'hurt' }, { people: 'safe' }] as const

const STROKES: readonly Stroke[] = [
  ARROW,
  { tool: 'text', colour: 'red', points: [[0.5, 0.5]], text: 'Here' },
  { tool: 'marker', colour: 'white', points: [[0.1, 0.9]] },
  {
    tool: 'pen',
    colour: 'amber',
    points: [
      [0, 0],
      [0.3, 1],
    ],
  },
]

function pick<T>(from: readonly T[], choice: number): T | undefined {
  return from[choice % from.length]
}

/** Mostly nothing; else one thing or two that may come, and now and then one that may not. */
function attachmentsOf(choice: number, seq: number): readonly Attachment[] | undefined {
  const some = [
    photo(10_000 + 2 * seq),
    photo(10_001 + 2 * seq, { kind: 'file', name: 'Manual.pdf', type: 'application/pdf' }),
    photo(10_000 + 2 * seq, { kind: 'file', name: 'Manual.exe', type: 'application/pdf' }),
    photo(10_000 + 2 * seq, { type: 'image/heic' }),
    photo(10_000 + 2 * seq, { bytes: (KINDS.photo.most.whole ?? 0) + 1 }),
  ]
  const odd = pick(some, choice >> 3)
  if (choice % 3 === 1) return some.slice(0, 1 + (choice % 2))
  return choice % 12 === 0 && odd ? [odd] : undefined
}

/** Mostly no time, or one to come; now and then one that has passed. */
function untilOf(choice: number, now: number): string | undefined {
  const hours = (choice % 50) - 5
  return choice % 3 ? undefined : new Date(now + hours * 60 * MINUTE).toISOString()
}

/** The commands with which Fieldline itself puts a room in order after somebody's account changed. */
export function settling(room: TestRoom, personId: string): { name: CommandName; input: unknown }[] {
  const { incident } = room
  const person = room.person(personId)
  const inArea = person?.active === true && person.areaIds.includes(incident.areaId)
  const returns = incident.ownerId === personId && !(inArea && person.roles.includes('expert'))
  const suits = inArea && (person.roles.includes('expert') || person.roles.includes('technician'))
  const stays = person?.active === true && (suits || incident.creatorId === personId)
  const input: InputOf<'incident.return'> = { note: '', stateSeq: incident.stateSeq }
  return [
    ...(returns ? [{ name: 'incident.return' as const, input }] : []),
    ...(stays ? [] : [{ name: 'participant.remove' as const, input: { personId } }]),
  ]
}
