import { createAsset } from '../../../../server/assets/create-asset'
import { route } from '../../../../server/http/json-route'
import { adminAssets } from '../../../../server/queries/admin-assets'

export const GET = route((actor, { query }) => adminAssets(actor, query))
export const POST = route((actor, { body }) => createAsset(actor, body))
