import type { Incident } from '../../lib/incident/incident'

export const WAITING_ORDERS = ['activity', 'longest'] as const
export type WaitingOrder = (typeof WAITING_ORDERS)[number]

/** The waiting list as a person sorts it: last activity first, or longest wait first. */
export function inWaitingOrder(waiting: readonly Incident[], order: WaitingOrder): readonly Incident[] {
  return waiting.toSorted((a, b) =>
    order === 'longest'
      ? a.waitingSince.localeCompare(b.waitingSince)
      : b.lastActivityAt.localeCompare(a.lastActivityAt),
  )
}
