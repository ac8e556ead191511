import { withGuest } from '../incident/changes'
import { guestOf } from '../incident/incident'
import { may } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** Takes a code back that nobody has used; who came by it is removed like anybody else. */
export const revokeGuest = defineAction({
  name: 'guest.revoke',
  entry: 'guest.revoked',
  place: 'people',
  allow: (incident, actor, { codeId }) => {
    if (!may(actor, 'revoke-guest', incident)) return refuse('owner-only')
    const guest = guestOf(incident, codeId)
    if (!guest) return refuse('guest-code-wrong')
    if (guest.state === 'joined') return refuse('guest-code-used')
    return guest.state === 'revoked' ? refuse('nothing-changed') : allowed
  },
  fact: (incident, _, { codeId }) => ({
    codeId,
    label: guestOf(incident, codeId)?.label ?? '',
  }),
  evolve: (incident, { codeId }) => withGuest(incident, codeId, { state: 'revoked' }),
  say: ({ label }) => ({ key: 'guestRevoked', values: { label } }),
})
