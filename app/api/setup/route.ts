import { setUp } from '../../../server/accounts/set-up'
import { publicRoute } from '../../../server/http/json-route'

export const POST = publicRoute(({ body }) => setUp(body))
