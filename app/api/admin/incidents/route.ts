import { incidentFilterFrom } from '../../../../lib/admin-incidents'
import { route } from '../../../../server/http/json-route'
import { adminIncidents } from '../../../../server/queries/admin-incidents'

export const GET = route((actor, { query }) => adminIncidents(actor, incidentFilterFrom(query)))
