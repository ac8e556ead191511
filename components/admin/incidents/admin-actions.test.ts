import { expect, test } from 'vitest'
import { blankIncident } from '../../../lib/incident/blank'
import { headerOf } from '../../../lib/incident/redact'
import type { Status } from '../../../lib/incident/status'
import type { Account } from '../../../lib/people'
import { offered } from './admin-actions'

const claire: Account = {
  id: 'claire',
  name: 'Claire',
  roles: ['admin'],
  areaIds: [],
  active: true,
  availability: 'available',
  version: 1,
}

function header(status: Status, ownerId: string | null) {
  return headerOf({ ...blankIncident('i'), areaId: 'a', status, ownerId, creatorId: 'marek', stateSeq: 1, seq: 1 })
}

const offeredTo = (me: Account, status: Status, ownerId: string | null) =>
  offered(header(status, ownerId), { me, area: undefined, now: 0 })

test('an admin is offered what the rules allow in each status, and nothing else', () => {
  expect(offeredTo(claire, 'open', null)).toEqual(['incident.assign', 'incident.withdraw'])
  expect(offeredTo(claire, 'in_progress', 'aya')).toEqual(['incident.hand-over', 'incident.return', 'incident.close'])
  expect(offeredTo(claire, 'closed', null)).toEqual(['incident.reopen'])
})

test('somebody who is no admin any more is offered nothing', () => {
  expect(offeredTo({ ...claire, roles: ['technician'] }, 'open', null)).toEqual([])
})
