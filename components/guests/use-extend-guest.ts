'use client'

import { useCheck } from '../incident/use-allowed'
import { useCommand } from '../incident/use-command'

const HOURS = 24

/** Gives this guest a day more; undefined for whoever may not, and where there is no such guest. */
export function useExtendGuest(incidentId: string, personId: string): (() => void) | undefined {
  const check = useCheck(incidentId)
  const run = useCommand(incidentId)
  const input = { personId, hours: HOURS }
  return check('guest.extend', input).ok ? () => void run('guest.extend', input) : undefined
}
