import type { History, Stored } from '../history/history'

export type Found = { incidentId: string; words: string }

/** One promise: the places where a run broke it. */
export type Rule<Name extends string> = { name: Name; look: (history: History, stored: Stored) => Found[] }

export function rule<const Name extends string>(name: Name, look: Rule<Name>['look']): Rule<Name> {
  return { name, look }
}
