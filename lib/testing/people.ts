import type { Account, Role } from '../people'

/** A readable id of the right shape: the same number is the same id everywhere. */
export function id(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

export const NORTH = id(1)
export const SOUTH = id(2)

function person(number: number, name: string, roles: readonly Role[], areaIds: readonly string[] = [NORTH]): Account {
  return { id: id(number), name, roles, areaIds, active: true, availability: 'available', version: 1 }
}

/** The people tests speak of. Everybody belongs to the area North unless said otherwise. */
export const tina = person(11, 'Tina', ['technician'])
export const tom = person(12, 'Tom', ['technician'])
export const theo = person(13, 'Theo', ['technician'])
export const thea = person(14, 'Thea', ['technician'])
export const tess = person(15, 'Tess', ['technician'])
export const ed = person(21, 'Ed', ['expert'])
export const eva = person(22, 'Eva', ['expert'])
export const emil = person(23, 'Emil', ['expert'])
/** Works in the field and at a desk. */
export const dana = person(31, 'Dana', ['technician', 'expert'])
/** Looks after people and solves incidents too. */
export const mia = person(32, 'Mia', ['expert', 'admin'])
/** Only an admin, in no area. */
export const ada = person(41, 'Ada', ['admin'], [])
/** Nobody with an account: he came by a one-time code. */
export const gus = person(61, 'Gus', [], [])
/** From the area South. */
export const sam = person(51, 'Sam', ['expert'], [SOUTH])
export const sue = person(52, 'Sue', ['technician'], [SOUTH])

export const CAST: readonly Account[] = [tina, tom, theo, thea, tess, ed, eva, emil, dana, mia, ada, gus, sam, sue]
