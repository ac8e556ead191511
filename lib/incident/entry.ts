/**
 * What happened in one incident: append-only, numbered 1, 2, 3 … without gaps, in commit order.
 * `at` is the server's time (ISO 8601, UTC); `ref` is the seq of the message an entry amends.
 */
export type Entry<Type extends string = string, Fact = unknown> = {
  incidentId: string
  seq: number
  at: string
  by: string
  commandId: string
  type: Type
  fact: Fact
  ref?: number
}

/** The place of an entry its viewer may not see: gap detection stays simple. */
export type HiddenEntry = Entry<'hidden', null>
export const HIDDEN = 'hidden'
