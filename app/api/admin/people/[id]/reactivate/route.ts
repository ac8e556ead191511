import { reactivatePerson } from '../../../../../../server/accounts/reactivate-person'
import { route } from '../../../../../../server/http/json-route'

export const POST = route((actor, { id, body }) => reactivatePerson(actor, id, body))
