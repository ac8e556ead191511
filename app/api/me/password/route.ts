import { changeOwnPassword } from '../../../../server/accounts/change-own-password'
import { route } from '../../../../server/http/json-route'

export const POST = route((actor, { body }) => changeOwnPassword(actor, body))
