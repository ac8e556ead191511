import type { Asset } from '../assets'
import type { AreaRules } from '../incident/area-rules'
import type { Entry } from '../incident/entry'
import type { Incident } from '../incident/incident'
import type { Message } from '../incident/messages'
import { isSystem, type Account, type Actor } from '../people'
import { refuse, type Decision } from '../refusals'
import type { InputOf, INPUTS } from './inputs'

/** Where the screens offer an action; `system` is done by Fieldline itself, and offered nowhere. */
export type Place =
  'new' | 'waiting' | 'system' | 'primary' | 'menu' | 'participant' | 'people' | 'message' | 'composer' | 'details'

/** What a decision may look at besides the incident, the actor and the input. */
export type Surroundings = {
  /** Milliseconds since 1970: the server's clock, or the client's estimate of it. */
  now: number
  /** The rules of the incident's area. */
  area: AreaRules
  /** The accounts named by `people`; undefined for somebody unknown. */
  person: (id: string) => Account | undefined
  /** The message named by `message`. */
  message?: Message | undefined
  /** The machine named by `asset`; undefined for one that is unknown. */
  asset?: Asset | undefined
  /** The human number kept for an incident about to be made; 0 while only its maker knows of it. */
  number: number
}

/** What an entry's sentence is made of: a message key under `entries.`, people by id, plain values and moments. */
export type Sentence = {
  key: string
  people?: Record<string, string>
  values?: Record<string, string | number>
  /** Moments, ISO 8601: said in the reader's own way. */
  times?: Record<string, string>
}

/**
 * One thing people can do to an incident, whole but for its input (`inputs.ts`): who may do it, the fact it records, what
 * the fact changes, and the sentence it reads as. Everything is pure, and runs on clients and on the server alike.
 */
export type Action<Name extends string, Type extends string, Input, Fact> = {
  name: Name
  entry: Type
  place: Place
  /** This action makes the incident: there is none before it. */
  creates?: true
  /** Accounts the decision rests on: the entry is appended only if none of them has changed. */
  people?: (input: Input) => readonly string[]
  /** The seq of the message the decision rests on. */
  message?: (input: Input) => number
  /** The id of the machine the decision rests on. */
  asset?: (input: Input) => string | null | undefined
  allow: (incident: Incident, actor: Actor, input: Input, around: Surroundings) => Decision
  /** The result to record. Called only after `allow`. */
  fact: (incident: Incident, actor: Actor, input: Input, around: Surroundings) => Fact
  evolve: (incident: Incident, fact: Fact, entry: Entry) => Incident
  /** Undefined where the timeline shows the entry itself (a message). */
  say?: (fact: Fact, entry: Entry) => Sentence
  /** Blank the message it refers to, and what came with it, in everything stored before (V4). */
  erases?: true
}

/** Somebody whose account is switched off may do nothing, whatever the action itself says. */
export function defineAction<Name extends keyof typeof INPUTS, Type extends string, Fact>(
  action: Action<Name, Type, InputOf<Name>, Fact>,
): Action<Name, Type, InputOf<Name>, Fact> {
  return {
    ...action,
    allow: (incident, actor, input, around) =>
      isSystem(actor) || actor.active ? action.allow(incident, actor, input, around) : refuse('not-allowed'),
  }
}
