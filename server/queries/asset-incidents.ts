import { PAST_INCIDENTS, type AssetIncident } from '../../lib/assets'
import { accessOf } from '../../lib/incident/rights'
import { holdsRole, isInArea } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import { accounts } from '../accounts/account'
import { storedAsset } from '../assets/stored-asset'
import type { SignedIn } from '../auth/signed-in'
import { incidentFromRow, SELECT_INCIDENT, type IncidentRow } from '../incident/rows'
import { services } from '../services'

/** A machine's last incidents, those not closed first, for its area's people and admins: what they were, not what was said. */
export async function assetIncidents(
  viewer: SignedIn,
  assetId: string,
): Promise<{ ok: true; incidents: AssetIncident[] } | Refusal> {
  const asset = await storedAsset(assetId)
  if (!asset || !(isInArea(viewer, asset.areaId) || holdsRole(viewer, 'admin'))) return refuse('not-found')
  const { rows } = await services().pool.query<IncidentRow>({
    name: 'asset-incidents',
    text: `${SELECT_INCIDENT} WHERE i.asset_id = $1 AND i.area_id = $2
             ORDER BY i.status = 'closed', i.created_at DESC LIMIT ${PAST_INCIDENTS}`,
    values: [asset.id, asset.areaId],
  })
  const incidents = rows.map(incidentFromRow)
  const people = await accounts(
    incidents.flatMap(({ creatorId, ownerId }) => (ownerId ? [creatorId, ownerId] : [creatorId])),
  )
  return {
    ok: true,
    incidents: incidents.map((incident) => ({
      id: incident.id,
      number: incident.number,
      title: incident.title,
      situation: incident.situation,
      status: incident.status,
      outcome: incident.outcome,
      createdAt: incident.createdAt,
      lastActivityAt: incident.lastActivityAt,
      creatorName: people.get(incident.creatorId)?.name ?? '',
      ownerName: (incident.ownerId && people.get(incident.ownerId)?.name) || null,
      mayOpen: accessOf(incident, viewer) !== 'nothing',
    })),
  }
}
