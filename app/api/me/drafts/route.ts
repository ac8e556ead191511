import { draftsOf, keepDraft } from '../../../../server/accounts/drafts'
import { guestRoute } from '../../../../server/http/json-route'

export const GET = guestRoute(async (actor) => ({ ok: true, drafts: await draftsOf(actor) }))
export const PUT = guestRoute((actor, { body }) => keepDraft(actor, body))
