import { route } from '../../../server/http/json-route'
import { services } from '../../../server/services'

export const POST = route(({ id, sessionId }, { body }) => services().dispatch.receive({ id, sessionId }, body))
