import { holdsRole, isExpertOf, isInArea, isSystem, type Actor } from '../people'
import { isSeated, seatOf, type Incident } from './incident'

/** How an actor stands to an incident; several can hold at once. */
export type Relation =
  'creator' | 'technician' | 'expert' | 'guest' | 'owner' | 'last-owner' | 'area-expert' | 'admin' | 'system'

/** Every right of PRODUCT.md's matrix that exists, and who holds it. */
export const RIGHTS = {
  accept: ['area-expert'],
  assign: ['admin'],
  withdraw: ['creator', 'admin'],
  edit: ['creator', 'owner'],
  answer: ['creator'],
  hold: ['owner'],
  resume: ['owner', 'creator', 'system'],
  propose: ['owner'],
  nudge: ['owner'],
  confirm: ['creator'],
  'not-fixed': ['creator', 'owner'],
  'act-on-time': ['system'],
  'receive-files': ['system'],
  close: ['owner', 'creator', 'admin'],
  'hand-over': ['owner', 'admin'],
  return: ['owner', 'admin', 'system'],
  'ask-to-join': ['area-expert'],
  'add-participant': ['owner', 'admin'],
  'remove-participant': ['owner', 'admin', 'system'],
  'have-guests': ['owner'],
  'revoke-guest': ['owner', 'admin'],
  write: ['creator', 'technician', 'expert', 'guest', 'owner'],
} as const satisfies Record<string, readonly Relation[]>
export type Right = keyof typeof RIGHTS

export function may(actor: Actor, right: Right, incident: Incident): boolean {
  const held = relations(incident, actor)
  return RIGHTS[right].some((relation) => held.has(relation))
}

export function relations(incident: Incident, actor: Actor): ReadonlySet<Relation> {
  const held = new Set<Relation>()
  if (isSystem(actor)) return held.add('system')
  if (!actor.active) return held
  if (actor.id === incident.creatorId) held.add('creator')
  if (isSeated(incident, actor.id)) held.add(seatOf(incident, actor.id)?.role ?? 'technician')
  if (actor.id === incident.ownerId) held.add('owner')
  if (actor.id === incident.lastOwnerId && isExpertOf(actor, incident.areaId)) held.add('last-owner')
  if (isExpertOf(actor, incident.areaId)) held.add('area-expert')
  if (holdsRole(actor, 'admin')) held.add('admin')
  return held
}

/**
 * How much of an incident somebody may read: the room, the live preview of one that waits, its header only, or nothing.
 * `nothing` is answered exactly as if the incident did not exist (V3).
 */
export type Access = 'room' | 'preview' | 'header' | 'nothing'

export function accessOf(incident: Incident, actor: Actor): Access {
  if (isSystem(actor)) return 'room'
  if (!actor.active) return 'nothing'
  if (isSeated(incident, actor.id) || incident.creatorId === actor.id) return 'room'
  if (isExpertOf(actor, incident.areaId)) return incident.status === 'open' ? 'preview' : 'header'
  return holdsRole(actor, 'admin') ? 'header' : 'nothing'
}

/** Somebody with a part in incidents, but none in this area. */
export function worksElsewhere(actor: Actor, areaId: string): boolean {
  if (isSystem(actor) || !actor.active || isInArea(actor, areaId)) return false
  return holdsRole(actor, 'technician') || holdsRole(actor, 'expert')
}

/** Somebody who may raise an incident here, for himself or (experts, admins) for a technician. */
export function mayRaiseFor(actor: Actor, creatorId: string, areaId: string): boolean {
  if (isSystem(actor) || !actor.active) return false
  if (actor.id === creatorId) {
    return isInArea(actor, areaId) && (holdsRole(actor, 'technician') || holdsRole(actor, 'expert'))
  }
  return isExpertOf(actor, areaId) || holdsRole(actor, 'admin')
}
