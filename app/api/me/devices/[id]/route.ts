import { endOwnSession } from '../../../../../server/accounts/end-person-sessions'
import { route } from '../../../../../server/http/json-route'

export const DELETE = route((actor, { id }) => endOwnSession(actor, id))
