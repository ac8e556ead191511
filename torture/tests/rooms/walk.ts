import { v7 as uuidv7 } from 'uuid'
import { ACTIONS } from '../../../lib/actions'
import { readInput } from '../../../lib/actions/inputs'
import type { MadeGuestCode } from '../../../lib/guest-api'
import { DEFAULT_AREA } from '../../../lib/incident/area-rules'
import type { Attachment } from '../../../lib/attachments'
import { actionNamed, type CommandName, type InputOf } from '../../../lib/incident/commands'
import type { Entry } from '../../../lib/incident/entry'
import { HOLD_REASONS, type Incident } from '../../../lib/incident/incident'
import { messageFrom, type PostedFact } from '../../../lib/incident/messages'
import type { Hands } from '../../history/hands'
import { storedIn } from '../../history/stored'
import type { Random } from '../../random'
import { ask } from '../../world/http'
import type { World } from '../../world/world'
import type { Ack } from '../../../lib/wire'
import { accountOf, type Cast } from './cast'

const TRIES = 60
/** The ways out of work are taken less often than the others, or most rooms would be closed most of the time. */
const RARE: Partial<Record<CommandName, number>> = {
  ...{
    'incident.withdraw': 0.2,
    'incident.close': 0.3,
    'incident.confirm': 0.3,
    'incident.return': 0.4,
    'incident.open': 0,
  },
}

export type Room = { incident: Incident; entries: readonly Entry[] }
export type Act = { by: Hands; name: CommandName; input: unknown }

/** Raises an incident for the cast's creator and returns its id. */
export async function raise({ areaId, creator }: Cast): Promise<string> {
  const incidentId = uuidv7()
  const situation = { machine: 'stands' as const, people: 'safe' as const }
  const input = { areaId, creatorId: creator.person.id, title: 'The press leaks', description: '', situation }
  const ack = await creator.send(incidentId, 'incident.open', input)
  if (!ack.ok) throw new Error(`raising an incident was refused: ${ack.code}`)
  return incidentId
}

/** Does something that somebody of the cast may do in this room as it stands, `wanted` first; says what it was. */
export async function actAtRandom(
  world: World,
  cast: Cast,
  incidentId: string,
  random: Random,
  wanted: readonly CommandName[] = [],
): Promise<Act> {
  for (;;) {
    const room = await roomOf(world, incidentId)
    const act = possibleAct(cast, room, random, wanted)
    const ack = await perform(world, incidentId, act, random)
    if (ack.ok) return act
    // What the system does by itself, as resuming when the technician answers, may come in between.
    const now = await roomOf(world, incidentId)
    if (now.incident.seq !== room.incident.seq) continue
    throw new Error(`${act.name} was allowed by the rules and refused by the server: ${ack.code}`)
  }
}

export async function roomOf(world: World, incidentId: string): Promise<Room> {
  const room = (await storedIn(world.pool, [incidentId])).get(incidentId)
  if (!room) throw new Error(`there is no incident ${incidentId}`)
  return room
}

async function perform(world: World, incidentId: string, { by, name, input }: Act, random: Random): Promise<Ack> {
  if (name === 'guest.invite') return inviteGuest(world, incidentId, by, input as InputOf<'guest.invite'>, random)
  if (random.chance(0.8)) return by.send(incidentId, name, input)
  const body = { id: uuidv7(), incidentId, name, input }
  return ask(world, '/api/commands', { cookie: by.person.cookie, body }).then((reply) => reply.body as Ack)
}

/** Through the door that makes the code; most guests come with it at once. */
async function inviteGuest(
  world: World,
  incidentId: string,
  { person: { cookie } }: Hands,
  { codeId: id, label, validHours, stayHours }: InputOf<'guest.invite'>,
  random: Random,
): Promise<Ack> {
  const { body } = await ask(world, '/api/guest-codes', {
    cookie,
    body: { id, incidentId, label, validHours, stayHours },
  })
  const made = body as Ack & Partial<MadeGuestCode>
  if (made.ok && made.code && random.chance(0.7)) await comeAsGuest(world, made.code, label)
  return made
}

async function comeAsGuest(world: World, guestCode: string, name: string): Promise<void> {
  const token = await ask(world, '/api/auth/csrf')
  const { csrfToken } = token.body as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, json: 'true', guestCode, name })
  const { status } = await ask(world, '/api/auth/callback/credentials', { cookie: token.cookies.join('; '), body })
  if (status !== 200) throw new Error(`a guest with a new code was answered ${status}`)
}

function possibleAct(cast: Cast, room: Room, random: Random, wanted: readonly CommandName[]): Act {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const isWanted = wanted.length > 0 && random.chance(0.5)
    const name = isWanted ? random.pick(wanted) : random.pick(ACTIONS).name
    if (!isWanted && !random.chance(RARE[name] ?? 1)) continue
    const input = inputFor(name, room, cast, random)
    // Of what is wanted it counts whether anybody may do it, of all else whether this one may.
    const some = isWanted ? cast.everybody : [random.pick(cast.everybody)]
    const by = some.find((each) => isAllowed({ by: each, name, input }, room, cast))
    if (by) return { by, name, input }
  }
  // Somebody can always do one of these.
  const { creator, owner, everybody } = cast
  const last: Act[] = [
    ...everybody.map((by): Act => ({ by, name: 'message.post', input: { text: 'Is anybody there?' } })),
    { by: creator, name: 'incident.reopen', input: { stateSeq: room.incident.stateSeq } },
    { by: creator, name: 'participant.rejoin', input: {} },
    { by: owner, name: 'incident.accept', input: {} },
  ]
  const act = last.find((each) => isAllowed(each, room, cast))
  if (!act) throw new Error(`nothing can be done in a room that is ${room.incident.status}`)
  return act
}

function isAllowed({ by, name, input: raw }: Act, { incident, entries }: Room, cast: Cast): boolean {
  const action = actionNamed(name)
  const input = readInput(name, raw)
  if (!action || !input) return false
  const people = new Map(cast.everybody.map(({ person }) => [person.id, accountOf(person)]))
  const ref = action.message?.(input)
  const posted = entries.find((entry) => entry.seq === ref && entry.type === 'message.posted')
  const message =
    posted &&
    messageFrom(
      posted,
      entries.filter((entry) => entry.ref === ref),
    )
  const around = {
    now: Date.parse(incident.lastActivityAt),
    area: { ...DEFAULT_AREA, guests: true },
    person: (id: string) => people.get(id),
    message,
    asset: cast.machines.find(({ id }) => id === action.asset?.(input)),
    number: 0,
  }
  return action.allow(incident, accountOf(by.person), input, around).ok
}

function inputFor(name: CommandName, { incident, entries }: Room, cast: Cast, random: Random): unknown {
  const { stateSeq, detailsSeq, title, areaId, creatorId } = incident
  const whom = () => random.pick(cast.everybody).person.id
  const messages = entries.filter(({ type }) => type === 'message.posted')
  const message = () => (messages.length > 0 ? random.pick(messages).seq : 1)
  const photo = (): Attachment => ({ id: uuidv7(), kind: 'photo', name: '', type: 'image/jpeg', bytes: 300_000 })
  const arrived = () => {
    const shown = messages.filter(({ fact }) => (fact as PostedFact).attachments)
    const { seq, fact } = shown.length > 0 ? random.pick(shown) : { seq: 1, fact: {} }
    return { seq, attachmentId: (fact as PostedFact).attachments?.[0]?.id ?? uuidv7() }
  }
  const drawn = () => {
    const strokes = entries.filter(({ type }) => type === 'drawing.added')
    if (strokes.length === 0) return arrived()
    const { ref = 1, fact } = random.pick(strokes)
    return { seq: ref, attachmentId: (fact as { attachmentId: string }).attachmentId }
  }
  const guest = incident.guests.find(({ state }) => state === 'joined')
  const invited = incident.guests.find(({ state }) => state === 'invited')
  const words = `words ${random.int(0, 1_000_000)}`
  const inputs: { [Name in CommandName]: () => InputOf<Name> } = {
    'incident.open': () => ({ areaId, creatorId, title: words, description: '' }),
    'incident.withdraw': () => ({ stateSeq }),
    'incident.accept': () => ({}),
    'incident.undo-accept': () => ({ stateSeq }),
    'incident.assign': () => ({ personId: whom(), stateSeq }),
    'incident.edit': () => ({ title: `${title.slice(0, 40)} ${words}`, description: words, detailsSeq }),
    'incident.set-asset': () => ({
      assetId: random.pick([...cast.machines, null])?.id ?? null,
      seenId: incident.asset?.id ?? null,
    }),
    'incident.answer': () => ({ question: random.pick(['Hurt?', 'Since when?']), answer: words }),
    'incident.hold': () => ({ reason: random.pick(HOLD_REASONS), until: undefined, note: '', stateSeq }),
    'incident.resume': () => ({ note: '', stateSeq }),
    'incident.propose': () => ({ note: words, stateSeq }),
    'incident.nudge': () => ({}),
    'incident.confirm': () => ({ stateSeq }),
    'incident.not-fixed': () => ({ note: words, stateSeq }),
    'incident.remind': () => ({}),
    'incident.auto-close': () => ({}),
    'incident.close': () => ({ outcome: 'solved', note: 'Done.', stateSeq }),
    'incident.reopen': () => ({ stateSeq }),
    'incident.hand-over': () => ({
      personId: whom(),
      note: '',
      leave: random.chance(0.3),
      evenIfAway: false,
      stateSeq,
    }),
    'incident.return': () => ({ note: '', stateSeq }),
    'participant.add': () => ({ personId: whom() }),
    'participant.remove': () => ({ personId: whom() }),
    'participant.ask': () => ({}),
    'participant.leave': () => ({}),
    'participant.rejoin': () => ({}),
    'guest.invite': () => ({ codeId: uuidv7(), label: words, validHours: 1, stayHours: 1 }),
    'guest.revoke': () => ({ codeId: invited?.codeId ?? uuidv7() }),
    'guest.join': () => ({ codeId: incident.guests[0]?.codeId ?? uuidv7(), personId: whom() }),
    'guest.extend': () => ({ personId: guest?.personId ?? whom(), hours: 1 }),
    'guest.expire': () => ({ personId: whom() }),
    'message.post': () => ({ text: words, ...(random.chance(0.3) && { attachments: [photo()] }) }),
    'message.edit': () => ({ seq: message(), text: words }),
    'message.delete': () => ({ seq: message() }),
    'attachment.arrive': () => ({ ...arrived(), part: 'whole', type: 'image/jpeg', bytes: 9, sha256: 'a'.repeat(64) }),
    'attachment.refuse': () => ({ ...arrived(), reason: 'file-damaged' }),
    'attachment.ask': arrived,
    'drawing.add': () => ({ ...arrived(), stroke: { tool: 'text', colour: 'red', points: [[0.5, 0.5]], text: words } }),
    'drawing.undo': drawn,
  }
  return inputs[name]()
}
