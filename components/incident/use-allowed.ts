'use client'

import { use, useCallback, useMemo } from 'react'
import { blankIncident } from '../../lib/incident/blank'
import { actionNamed, type CommandName, type InputOf } from '../../lib/incident/commands'
import { DEFAULT_AREA } from '../../lib/incident/area-rules'
import type { Incident } from '../../lib/incident/incident'
import type { Message } from '../../lib/incident/messages'
import type { PersonCard } from '../../lib/people'
import { refuse, type Decision, type RefusalCode } from '../../lib/refusals'
import { accountFrom, ownAccount } from '../live/accounts'
import { heldAsset } from '../live/held-asset'
import { useLive } from '../live/hooks'
import { RoomContext } from './room-context'
import { useServerNow } from './use-server-now'

/** Stands for whoever will be picked, so that a button can be drawn before anybody is: an able member of the area. */
export const SOMEBODY = 'somebody'

export type Check = <Name extends CommandName>(name: Name, input: InputOf<Name>, message?: Message) => Decision

/** Asks an action's own rule, the same that the server runs, whether the reader may do it here and now. */
export function useAllowed<Name extends CommandName>(incidentId: string, name: Name, input: InputOf<Name>): Decision {
  return useCheck(incidentId)(name, input)
}

/** `useAllowed` for many actions at once. */
export function useCheck(incidentId: string): Check {
  const incident = useHeldIncident(incidentId)
  const me = useLive((state) => state.me)
  const people = useLive((state) => state.people)
  const areas = useLive((state) => state.areas)
  const now = useServerNow()
  return useCallback(
    (name, input, message) => {
      const action = actionNamed(name)
      if (!incident || !action) return refuse('not-found')
      const area = areas.find(({ id }) => id === incident.areaId) ?? DEFAULT_AREA
      const person = (id: string) => accountFrom(id === SOMEBODY ? anybody : people[id], incident.areaId)
      const asset = heldAsset({}, incident.areaId, action.asset?.(input))
      return action.allow(incident, ownAccount(me), input, { now, area, person, message, asset, number: 0 })
    },
    [incident, me, people, areas, now],
  )
}

/** The incident as drawn in the room around, else as confirmed, else what its header says. */
function useHeldIncident(incidentId: string): Incident | undefined {
  const around = use(RoomContext)
  const confirmed = useLive((state) => state.rooms[incidentId]?.incident ?? state.waiting[incidentId])
  const header = useLive((state) => state.headers[incidentId])
  return useMemo(() => {
    if (around?.incident.id === incidentId) return around.incident
    return confirmed ?? (header && { ...blankIncident(incidentId), ...header })
  }, [around, incidentId, confirmed, header])
}

const anybody: PersonCard = {
  id: SOMEBODY,
  name: '',
  title: '',
  roles: ['technician', 'expert'],
  active: true,
  availability: 'available',
}

/** Refusals about who one is: such a control is not shown at all. All others say why it is unavailable just now. */
const ABOUT_RIGHTS: ReadonlySet<RefusalCode> = new Set([
  'not-allowed',
  'not-found',
  'owner-only',
  'creator-only',
  'author-only',
  'own-incident',
  'not-seated',
] satisfies RefusalCode[])

export function isHidden(decision: Decision): boolean {
  return !decision.ok && ABOUT_RIGHTS.has(decision.code)
}
