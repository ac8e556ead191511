import { hash } from 'node:crypto'
import { readInput } from '../../lib/actions/inputs'
import { actionNamed, type Command, type UntypedAction } from '../../lib/incident/commands'
import { blankIncident } from '../../lib/incident/blank'
import { evolve } from '../../lib/incident/evolve'
import { DEFAULT_AREA } from '../../lib/incident/area-rules'
import type { Incident } from '../../lib/incident/incident'
import { messageFrom } from '../../lib/incident/messages'
import { accessOf } from '../../lib/incident/rights'
import type { Account, Actor } from '../../lib/people'
import { isSystem } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import { accounts } from '../accounts/account'
import { areaRules } from '../areas/area-rules'
import { storedAsset } from '../assets/stored-asset'
import { services } from '../services'
import type { Guards } from './append'
import type { StoredEntry } from './rows'
import { messageEntries } from './store'

/** A command whose envelope and input are well-formed. */
export type ParsedCommand = Command & { action: UntypedAction; bodyHash: string }

export type Decided = { entry: StoredEntry; after: Incident; guards: Guards; erase?: number }

/** Steps 1 and 4 to 6 of a mutation's path; see dispatch.ts for the whole. */
export function parseCommand(command: Command): ParsedCommand | Refusal {
  const action = actionNamed(command.name)
  const input = readInput(command.name, command.input)
  if (!action || !input) return refuse('bad-input')
  const body = JSON.stringify([command.name, command.incidentId, input])
  const bodyHash = hash('sha256', body, 'base64url').slice(0, 22)
  return { ...command, input, action, bodyHash }
}

/**
 * Decides one command on this value of its incident: the entry to append and what it rests on, or a refusal.
 * `now` is in ms; `sessionId` is the session the command came by, if it came from a person.
 */
export async function decide(
  incident: Incident | undefined,
  actor: Actor,
  command: ParsedCommand,
  { now, sessionId }: { now: number; sessionId?: string | undefined },
): Promise<Decided | Refusal> {
  const { action, input } = command
  if (!action.creates === !incident) return refuse(incident ? 'id-reused' : 'not-found')
  if (incident && accessOf(incident, actor) === 'nothing') return refuse('not-found') // V3

  const before = incident ?? blankIncident(command.incidentId)
  const people = await accounts(action.people?.(input) ?? [])
  const ref = action.message?.(input)
  const assetId = action.asset?.(input)
  const around = {
    now,
    area: action.entry === 'message.posted' ? DEFAULT_AREA : await areaRules(before.areaId),
    person: (id: string) => people.get(id),
    message: ref === undefined ? undefined : await storedMessage(before.id, ref),
    asset: assetId ? await storedAsset(assetId) : undefined,
    number: 0,
  }
  const decision = action.allow(before, actor, input, around)
  if (!decision.ok) return decision

  const entry: StoredEntry = {
    incidentId: before.id,
    seq: before.seq + 1,
    at: new Date(Math.max(now, Date.parse(before.lastActivityAt) || 0)).toISOString(),
    by: actor.id,
    commandId: command.id,
    type: action.entry,
    fact: action.fact(before, actor, input, around),
    bodyHash: command.bodyHash,
    ...(ref !== undefined && { ref }),
  }
  return {
    entry,
    after: evolve(before, entry),
    guards: guardsOf(actor, [...people.values()], sessionId),
    ...(action.erases && { erase: ref }),
  }
}

/** A new incident's first entry with the number that the database gave it when it was written. */
export function numbered(entry: StoredEntry, number: number): StoredEntry {
  return { ...entry, fact: { ...(entry.fact as object), number } }
}

/** Guards hold the versions that the decision saw: if one is older than the stored, the append fails and is decided again. */
function guardsOf(actor: Actor, people: readonly Account[], sessionId: string | undefined): Guards {
  const everybody = isSystem(actor) ? people : [actor, ...people.filter(({ id }) => id !== actor.id)]
  return {
    accounts: everybody.map(({ id, version }) => ({ id, version })),
    sessions: sessionId ? [sessionId] : [],
  }
}

async function storedMessage(incidentId: string, seq: number) {
  const [posted, ...amendments] = await messageEntries(services().pool, incidentId, seq)
  return posted?.type === 'message.posted' ? messageFrom(posted, amendments) : undefined
}
