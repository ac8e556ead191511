import { blankIncident } from '../../../lib/incident/blank'
import { actionNamed, type CommandName } from '../../../lib/incident/commands'
import { DEFAULT_AREA, type AreaRules } from '../../../lib/incident/area-rules'
import type { IncidentHeader } from '../../../lib/incident/redact'
import type { Account } from '../../../lib/people'

/** What an admin can do to an incident without being in its room, in the order of the menu. */
export const ADMIN_ACTIONS = [
  'incident.assign',
  'incident.hand-over',
  'incident.return',
  'incident.withdraw',
  'incident.close',
  'incident.reopen',
] as const satisfies readonly CommandName[]
export type AdminActionName = (typeof ADMIN_ACTIONS)[number]

/** Their names among the messages, under `admin.incidents`. */
export const ACTION_KEYS = {
  'incident.assign': 'assign',
  'incident.hand-over': 'handOver',
  'incident.return': 'return',
  'incident.withdraw': 'withdraw',
  'incident.close': 'close',
  'incident.reopen': 'reopen',
} as const satisfies Record<AdminActionName, string>

type Place = { me: Account; area: AreaRules | undefined; now: number }

/** Asks each action's own rule, with an able stranger and a reason in place of what the admin has not said yet. */
export function offered(incident: IncidentHeader, { me, area = DEFAULT_AREA, now }: Place): AdminActionName[] {
  const whole = { ...blankIncident(incident.id), ...incident }
  const person = (id: string): Account => ({ ...STRANGER, id, areaIds: [incident.areaId] })
  return ADMIN_ACTIONS.filter((name) => {
    const decision = actionNamed(name)?.allow(whole, me, sampleInput(name, incident), { now, area, person, number: 0 })
    return decision?.ok
  })
}

const STRANGER = {
  name: '',
  roles: ['expert'],
  active: true,
  availability: 'available',
  version: 0,
} as const

function sampleInput(name: AdminActionName, { stateSeq }: IncidentHeader): unknown {
  if (name === 'incident.assign') return { personId: 'stranger', stateSeq }
  if (name === 'incident.hand-over') return { personId: 'stranger', note: '', leave: false, evenIfAway: true, stateSeq }
  if (name === 'incident.close') return { outcome: 'solved', note: 'reason', stateSeq }
  return name === 'incident.return' ? { note: '', stateSeq } : { stateSeq }
}
