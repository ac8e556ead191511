import { resetPassword } from '../../../../../../server/accounts/reset-password'
import { route } from '../../../../../../server/http/json-route'

export const POST = route((actor, { id, body }) => resetPassword(actor, id, body))
