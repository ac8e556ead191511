import { guestRoute } from '../../../server/http/json-route'
import { services } from '../../../server/services'

export const POST = guestRoute(({ id, sessionId }, { body }) => services().dispatch.receive({ id, sessionId }, body))
