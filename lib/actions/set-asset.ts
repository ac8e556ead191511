import { assetName } from '../assets'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const setAsset = defineAction({
  name: 'incident.set-asset',
  entry: 'incident.asset-set',
  place: 'details',
  asset: ({ assetId }) => assetId,
  allow: (incident, actor, { assetId, seenId }, { asset }) => {
    const now = incident.asset?.id ?? null
    if (!may(actor, 'edit', incident)) return refuse('not-allowed')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (assetId === now) return refuse('nothing-changed')
    if (seenId !== now) return refuse('stale')
    return assetId === null || asset?.areaId === incident.areaId ? allowed : refuse('asset-unknown')
  },
  fact: ({ asset: before }, _, __, { asset }) => ({ asset: asset ? assetName(asset) : null, before }),
  evolve: (incident, { asset }) => ({ ...incident, asset }),
  say: ({ asset, before }) => ({
    key: asset ? (before ? 'assetChanged' : 'assetNamed') : 'assetRemoved',
    values: { from: before?.label ?? '', to: asset?.label ?? '' },
  }),
})
