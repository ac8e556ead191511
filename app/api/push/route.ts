import { route } from '../../../server/http/json-route'
import { pushState, subscribe, unsubscribe } from '../../../server/notices/subscribe'

export const GET = route((actor) => pushState(actor))
export const PUT = route((actor, { body }) => subscribe(actor, body))
export const DELETE = route((actor) => unsubscribe(actor))
