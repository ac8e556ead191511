import { route } from '../../../../../server/http/json-route'
import { assetIncidents } from '../../../../../server/queries/asset-incidents'

export const GET = route((actor, { id }) => assetIncidents(actor, id))
