import { readInput } from '../actions/inputs'
import { blankIncident } from '../incident/blank'
import { erasedFact } from '../incident/erased'
import { evolve } from '../incident/evolve'
import { actionNamed, type CommandName, type InputOf } from '../incident/commands'
import type { Entry } from '../incident/entry'
import { DEFAULT_AREA, type AreaRules } from '../incident/area-rules'
import type { Incident } from '../incident/incident'
import { messageFrom, type Message } from '../incident/messages'
import { accessOf } from '../incident/rights'
import { isSystem, type Account, type Actor } from '../people'
import { refuse, type RefusalCode, type Refusal } from '../refusals'
import { ASSETS } from './assets'
import { broken } from './invariants'
import { CAST, id } from './people'
import { USUAL_INPUTS } from './usual-inputs'

export const MINUTE = 60_000
export const DAY = 86_400_000

/**
 * One incident under the smallest possible authority: memory instead of a database, a clock that tests
 * move. What must always hold (O1, T1, the cap) is checked after every entry.
 */
export type TestRoom = {
  readonly incident: Incident
  /** The stored entries: what a deleted message said is gone from them. */
  readonly entries: readonly Entry[]
  /** Milliseconds since 1970. */
  readonly now: number
  readonly area: AreaRules
  /** Carries it out and returns the entry; throws when it is refused. Missing input is what one would usually send. */
  does<Name extends CommandName>(actor: Actor, name: Name, input?: Partial<InputOf<Name>>): Entry
  /** What it would answer, without doing it. */
  asks<Name extends CommandName>(actor: Actor, name: Name, input?: Partial<InputOf<Name>>): 'allowed' | RefusalCode
  refusal<Name extends CommandName>(actor: Actor, name: Name, input?: Partial<InputOf<Name>>): Refusal | undefined
  /** For inputs that no type can know: as they would arrive over the wire. */
  send(actor: Actor, name: CommandName, input: unknown): Entry | Refusal
  message: (seq: number) => Message | undefined
  person: (id: string) => Account | undefined
  wait(ms: number): void
  /** Changes somebody's account, as an admin would. */
  change(person: Account, change: Partial<Account>): void
}

export type RoomOptions = { cast?: readonly Account[]; cap?: number; area?: Partial<AreaRules> }

/** A room before its incident exists. */
export function emptyRoom({ cast = CAST, cap = DEFAULT_AREA.participantCap, area: own }: RoomOptions = {}): TestRoom {
  const area = { ...DEFAULT_AREA, participantCap: cap, ...own }
  const people = new Map(cast.map((person) => [person.id, person]))
  let incident = blankIncident(id(100))
  let entries: Entry[] = []
  let now = Date.parse('2026-03-02T08:00:00.000Z')

  return {
    area,
    get incident() {
      return incident
    },
    get entries() {
      return entries
    },
    get now() {
      return now
    },
    does(actor, name, input) {
      const result = send(actor, name, { ...USUAL_INPUTS[name](incident), ...input })
      if ('code' in result) throw new Error(`${name} was refused: ${result.code}`)
      return result
    },
    asks(actor, name, input) {
      return this.refusal(actor, name, input)?.code ?? 'allowed'
    },
    refusal(actor, name, input) {
      const result = decide(actor, name, { ...USUAL_INPUTS[name](incident), ...input })
      return 'code' in result ? result : undefined
    },
    send,
    message,
    person: (personId) => people.get(personId),
    wait: (ms) => void (now += ms),
    change(person, change) {
      const current = people.get(person.id) ?? person
      people.set(person.id, { ...current, ...change, version: current.version + 1 })
    },
  }

  function send(actor: Actor, name: CommandName, raw: unknown): Entry | Refusal {
    const decided = decide(actor, name, raw)
    if (!('code' in decided)) append(decided)
    return decided
  }

  // The order of DESIGN.md: parse, who may know of it, allow, decide.
  function decide(by: Actor, name: CommandName, raw: unknown): Entry | Refusal {
    const action = actionNamed(name)
    const input = readInput(name, raw)
    if (!action || !input) return refuse('bad-input')
    const actor = isSystem(by) ? by : (people.get(by.id) ?? by)
    const before = incident
    if (!action.creates === (before.seq === 0)) return refuse(action.creates ? 'id-reused' : 'not-found')
    if (!action.creates && accessOf(before, actor) === 'nothing') return refuse('not-found')
    const ref = action.message?.(input)
    const around = {
      ...{ now, area, number: 4821, person: (personId: string) => people.get(personId) },
      message: ref === undefined ? undefined : message(ref),
      asset: ASSETS.find((asset) => asset.id === action.asset?.(input)),
    }
    const decision = action.allow(before, actor, input, around)
    if (!decision.ok) return decision
    return entryOf(actor, action.entry, action.fact(before, actor, input, around), ref)
  }

  function entryOf(by: Actor, type: string, fact: unknown, ref?: number): Entry {
    const seq = incident.seq + 1
    const at = new Date(now).toISOString()
    const entry = { incidentId: incident.id, seq, at, by: by.id, commandId: id(1000 + seq), type, fact }
    return ref === undefined ? entry : { ...entry, ref }
  }

  function append(entry: Entry): void {
    incident = evolve(incident, entry)
    entries = [...(entry.type === 'message.deleted' ? entries.map(erased(entry)) : entries), entry]
    const problems = broken(incident, entries, { cap, person: (personId) => people.get(personId) })
    if (problems.length > 0) throw new Error(`After ${entry.type}: ${problems.join('; ')}`)
  }

  function message(seq: number): Message | undefined {
    const posted = entries.find((entry) => entry.seq === seq && entry.type === 'message.posted')
    return posted && messageFrom(posted, entries)
  }
}

/** What the store does to earlier facts when a message is deleted (V4). */
function erased(by: Entry) {
  return (entry: Entry): Entry =>
    (entry.ref ?? entry.seq) === by.ref ? { ...entry, fact: erasedFact(entry.type, entry.fact) } : entry
}
