import { makeGuestCode } from '../../../server/guests/make-guest-code'
import { route } from '../../../server/http/json-route'

export const POST = route((actor, { body }) => makeGuestCode(actor, body))
