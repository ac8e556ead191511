/** The roles a person can hold, in any combination. */
export const ROLES = ['technician', 'expert', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const AVAILABILITIES = ['available', 'busy', 'away'] as const
export type Availability = (typeof AVAILABILITIES)[number]

/** What rules need to know of a person. `version` grows with every change of it. */
export type Account = {
  id: string
  name: string
  roles: readonly Role[]
  areaIds: readonly string[]
  active: boolean
  availability: Availability
  version: number
  /** The one room of a guest: somebody let in by a one-time code. Absent for everybody with an account. */
  guestOf?: string
}

/** What other people may see of a person. */
export type PersonCard = {
  id: string
  name: string
  title: string
  roles: readonly Role[]
  active: boolean
  availability: Availability
  /** Let into one room by a one-time code; absent for everybody with an account. */
  guest?: true
}

/** Who acts: a person, or Fieldline itself. */
export type Actor = Account | SystemActor
export type SystemActor = { id: typeof SYSTEM_ID; system: true }

/** The author of entries that no person made. */
export const SYSTEM_ID = '00000000-0000-0000-0000-000000000000'
export const SYSTEM: SystemActor = { id: SYSTEM_ID, system: true }

export function isSystem(actor: Actor): actor is SystemActor {
  return 'system' in actor
}

export function holdsRole(person: Actor, role: Role): boolean {
  return !isSystem(person) && person.active && person.roles.includes(role)
}

export function isInArea(person: Actor, areaId: string): boolean {
  return !isSystem(person) && person.areaIds.includes(areaId)
}

/** An active expert of this area: the only kind of person who can own its incidents. */
export function isExpertOf(person: Actor | undefined, areaId: string): boolean {
  return person !== undefined && holdsRole(person, 'expert') && isInArea(person, areaId)
}

/** Somebody who can sit in a room of this area. */
export function canSitIn(person: Account | undefined, areaId: string): person is Account {
  return (
    person !== undefined && isInArea(person, areaId) && (holdsRole(person, 'expert') || holdsRole(person, 'technician'))
  )
}
