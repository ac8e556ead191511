import { withSeat } from '../incident/changes'
import { assetName } from '../assets'
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
  asset: ({ assetId }) => assetId,
  allow: (_, actor, { areaId, creatorId, assetId }, { person, asset }) => {
    if (!mayRaiseFor(actor, creatorId, areaId))
      return refuse(worksElsewhere(actor, areaId) ? 'not-your-area' : 'not-allowed')
    if (!canSitIn(person(creatorId), areaId)) return refuse('person-unsuitable')
    return assetId === undefined || asset?.areaId === areaId ? allowed : refuse('asset-unknown')
  },
  fact: (_, __, { assetId: ___, situation, ...input }, { number, asset }) => ({
    ...input,
    number,
    ...(situation && { situation }),
    ...(asset && { asset: assetName(asset) }),
  }),
  evolve: (incident, { number, areaId, creatorId, title, description, asset = null, situation = null }, entry) =>
    withSeat(
      {
        ...incident,
        ...{ number, areaId, creatorId, title, description, asset, situation },
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
  say: ({ creatorId, situation }, { by }) => {
    const values = { machine: situation?.machine ?? '', people: situation?.people ?? '' }
    return by === creatorId ? { key: 'opened', values } : { key: 'openedFor', people: { person: creatorId }, values }
  },
})
