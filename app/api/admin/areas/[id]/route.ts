import { editArea } from '../../../../../server/areas/edit-area'
import { route } from '../../../../../server/http/json-route'
import { adminArea } from '../../../../../server/queries/admin-areas'

export const GET = route((actor, { id }) => adminArea(actor, id))
export const PATCH = route((actor, { id, body }) => editArea(actor, id, body))
