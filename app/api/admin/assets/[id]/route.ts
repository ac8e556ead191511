import { editAsset } from '../../../../../server/assets/edit-asset'
import { route } from '../../../../../server/http/json-route'
import { adminAsset } from '../../../../../server/queries/admin-assets'

export const GET = route((actor, { id }) => adminAsset(actor, id))
export const PATCH = route((actor, { id, body }) => editAsset(actor, id, body))
