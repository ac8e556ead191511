import type { Incident } from './incident'

/** What an incident is before its first entry. */
export function blankIncident(id: string): Incident {
  return {
    id,
    number: 0,
    areaId: '',
    seq: 0,
    status: 'open',
    outcome: null,
    title: '',
    description: '',
    asset: null,
    creatorId: '',
    reporterId: '',
    ownerId: null,
    lastOwnerId: null,
    stateSeq: 0,
    stateAt: '',
    undoableSeq: null,
    detailsSeq: 0,
    createdAt: '',
    waitingSince: '',
    cameBack: null,
    hold: null,
    quietSince: null,
    reminded: false,
    bounces: 0,
    lateSeq: null,
    seats: [],
    asking: [],
    messageCount: 0,
    lastActivityAt: '',
    lastMessage: null,
  }
}
