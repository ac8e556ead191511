import { route } from '../../../../server/http/json-route'
import { chooseNotices } from '../../../../server/notices/choices'

export const PUT = route((actor, { body }) => chooseNotices(actor, body))
