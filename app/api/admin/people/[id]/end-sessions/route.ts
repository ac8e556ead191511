import { endPersonSessions } from '../../../../../../server/accounts/end-person-sessions'
import { route } from '../../../../../../server/http/json-route'

export const POST = route((actor, { id, body }) => endPersonSessions(actor, id, body))
