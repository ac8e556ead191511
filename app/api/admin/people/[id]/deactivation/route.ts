import { route } from '../../../../../../server/http/json-route'
import { deactivationPreview } from '../../../../../../server/queries/deactivation-preview'

export const GET = route((actor, { id }) => deactivationPreview(actor, id))
