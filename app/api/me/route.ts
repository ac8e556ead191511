import { editMe } from '../../../server/accounts/edit-me'
import { guestRoute } from '../../../server/http/json-route'

export const PATCH = guestRoute((actor, { body }) => editMe(actor, body))
