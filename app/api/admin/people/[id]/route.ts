import { editPerson } from '../../../../../server/accounts/edit-person'
import { route } from '../../../../../server/http/json-route'
import { adminPerson } from '../../../../../server/queries/admin-person'

export const GET = route((actor, { id }) => adminPerson(actor, id))
export const PATCH = route((actor, { id, body }) => editPerson(actor, id, body))
