import { guestRoute } from '../../../server/http/json-route'
import { listNotices } from '../../../server/notices/list-notices'
import { markNotices } from '../../../server/notices/mark'

export const GET = guestRoute((actor, { query, request }) =>
  listNotices(actor, { zone: query.zone, languages: request.headers.get('accept-language') }),
)
export const POST = guestRoute((actor, { body }) => markNotices(actor, body))
