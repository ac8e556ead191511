import { importAssets } from '../../../../../server/assets/import-assets'
import { route } from '../../../../../server/http/json-route'

export const POST = route((actor, { body }) => importAssets(actor, body))
