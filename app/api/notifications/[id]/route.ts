import { route } from '../../../../server/http/json-route'
import { pushText } from '../../../../server/notices/push-text'

export const GET = route((actor, { id, query, request }) =>
  pushText(actor, id, { zone: query.zone, languages: request.headers.get('accept-language') }),
)
