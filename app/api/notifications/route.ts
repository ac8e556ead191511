import { route } from '../../../server/http/json-route'
import { listNotices } from '../../../server/notices/list-notices'
import { markNotices } from '../../../server/notices/mark'

export const GET = route((actor, { query, request }) =>
  listNotices(actor, { zone: query.zone, languages: request.headers.get('accept-language') }),
)
export const POST = route((actor, { body }) => markNotices(actor, body))
