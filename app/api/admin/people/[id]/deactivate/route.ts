import { deactivatePerson } from '../../../../../../server/accounts/deactivate-person'
import { route } from '../../../../../../server/http/json-route'

export const POST = route((actor, { id, body }) => deactivatePerson(actor, id, body))
