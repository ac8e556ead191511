import { editMe } from '../../../server/accounts/edit-me'
import { route } from '../../../server/http/json-route'

export const PATCH = route((actor, { body }) => editMe(actor, body))
