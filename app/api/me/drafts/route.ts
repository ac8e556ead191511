import { draftsOf, keepDraft } from '../../../../server/accounts/drafts'
import { route } from '../../../../server/http/json-route'

export const GET = route(async (actor) => ({ ok: true, drafts: await draftsOf(actor) }))
export const PUT = route((actor, { body }) => keepDraft(actor, body))
