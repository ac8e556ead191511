import type { KeptDraft } from '../../../lib/drafts'
import { call } from '../../api/call'
import type { DraftServer } from './sync-drafts'

const PATH = '/api/me/drafts'

export const draftServer: DraftServer = {
  async all() {
    const answer = await call<{ drafts: KeptDraft[] }>('GET', PATH)
    return answer.ok ? answer.drafts : undefined
  },
  async keep(write) {
    const answer = await call<{ other?: KeptDraft }>('PUT', PATH, write)
    return answer.ok ? answer : undefined
  },
}
