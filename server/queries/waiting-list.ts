import type { Incident } from '../../lib/incident/incident'
import { holdsRole, type Account } from '../../lib/people'
import { incidentFromRow, SELECT_INCIDENT, type IncidentRow } from '../incident/rows'
import { services } from '../services'

/** The waiting incidents of every area this person is an expert of; nothing for anybody else. */
export async function waitingList(viewer: Account): Promise<Incident[]> {
  if (!holdsRole(viewer, 'expert')) return []
  const { rows } = await services().pool.query<IncidentRow>({
    name: 'waiting-list',
    text: `${SELECT_INCIDENT} WHERE i.area_id = ANY($1::uuid[]) AND i.status = 'open' ORDER BY i.last_activity_at DESC`,
    values: [viewer.areaIds],
  })
  return rows.map(incidentFromRow)
}
