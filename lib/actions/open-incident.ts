import { withSeat } from '../incident/changes'
import { mayRaiseFor, worksElsewhere } from '../incident/rights'
import { canSitIn } from '../people'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const openIncident = defineAction({
  name: 'incident.open',
  entry: 'incident.opened',
  place: 'new',
  creates: true,
  people: ({ creatorId }) => [creatorId],
  allow: (_, actor, { areaId, creatorId }, { person }) => {
    if (!mayRaiseFor(actor, creatorId, areaId))
      return refuse(worksElsewhere(actor, areaId) ? 'not-your-area' : 'not-allowed')
    return canSitIn(person(creatorId), areaId) ? allowed : refuse('person-unsuitable')
  },
  fact: (_, __, input, { number }) => ({ ...input, number }),
  evolve: (incident, { number, areaId, creatorId, title, description }, entry) =>
    withSeat(
      {
        ...incident,
        ...{ number, areaId, creatorId, title, description },
        reporterId: entry.by,
        stateSeq: entry.seq,
        stateAt: entry.at,
        detailsSeq: entry.seq,
        createdAt: entry.at,
        waitingSince: entry.at,
      },
      creatorId,
      'technician',
      entry,
    ),
  say: ({ creatorId }, { by }) =>
    by === creatorId ? { key: 'opened' } : { key: 'openedFor', people: { person: creatorId } },
})
