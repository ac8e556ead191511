import { route } from '../../../../../server/http/json-route'
import { areaAssets } from '../../../../../server/queries/area-assets'

export const GET = route((actor, { id }) => areaAssets(actor, id))
