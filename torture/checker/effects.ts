import type { Effects, Told } from '../history/effects'
import type { Stored } from '../history/history'
import { audiences } from './audience'

/** What was caused more than once, in words: `before` and `after` commands that were answered before are sent again. */
export function causedAgain(before: Effects, after: Effects): string[] {
  const again = [...Map.groupBy(after.told, keyOf).values()].filter(({ length }) => length > 1)
  return [
    ...again.map(([told]) => `${told?.personId} was told again of ${told?.incidentId} ${told?.seq}`),
    ...after.counted
      .filter(({ says, has }) => says !== has)
      .map(({ incidentId, says, has }) => `${incidentId} counts ${says} messages and has ${has}`),
    ...(before.audited === after.audited ? [] : ['something was audited again']),
    ...(before.attached === after.attached ? [] : ['something was attached again']),
  ]
}

/** Whom nobody told of what they are to be told of. */
export function untold({ told }: Effects, due: readonly Told[]): Told[] {
  const known = new Set(told.map(keyOf))
  return due.filter((each) => !known.has(keyOf(each)))
}

/** What people were told of that was said while they were out of the room. */
export function toldOutside(told: readonly Told[], stored: Stored): Told[] {
  const rooms = new Map([...stored].map(([id, { entries }]) => [id, audiences(id, entries)]))
  return told.filter(({ personId, incidentId, seq }) => !rooms.get(incidentId)?.[seq - 1]?.(personId))
}

function keyOf({ personId, incidentId, seq }: Told): string {
  return `${personId} ${incidentId} ${seq}`
}
