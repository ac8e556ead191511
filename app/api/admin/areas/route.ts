import { createArea } from '../../../../server/areas/create-area'
import { route } from '../../../../server/http/json-route'
import { adminAreas } from '../../../../server/queries/admin-areas'

export const GET = route((actor) => adminAreas(actor))
export const POST = route((actor, { body }) => createArea(actor, body))
