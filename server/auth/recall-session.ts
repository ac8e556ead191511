import { perBus } from '../per-bus'
import { checkSession, type CheckedSession } from './sessions'

type Held = { at: number; personId?: string; checked: Promise<CheckedSession | undefined> }

const HOLD_MS = 10_000

const memory = perBus((bus) => {
  const held = new Map<string, Held>()
  bus.listen('sessions-ended', ({ sessionIds }) => sessionIds.forEach((id) => held.delete(id)))
  // A check under way does not know its person yet: it may have read what has just changed.
  bus.listen('account', ({ personId }) => {
    for (const [id, one] of held) if (!one.personId || one.personId === personId) held.delete(id)
  })
  bus.listen('missed', () => held.clear())
  return held
})

/**
 * The session as it was at most ten seconds ago, for checks on every socket command. An ended session or a changed
 * account is forgotten at once; `touch` as in `checkSession`.
 */
export async function recallSession(sessionId: string, { touch = true } = {}): Promise<CheckedSession | undefined> {
  const held = memory()
  const now = performance.now()
  const known = held.get(sessionId)
  if (known && now - known.at < HOLD_MS) return known.checked
  const fresh: Held = { at: now, checked: checkSession(sessionId, { touch }) }
  held.set(sessionId, fresh)
  const forget = () => {
    if (held.get(sessionId) === fresh) held.delete(sessionId)
  }
  setTimeout(forget, HOLD_MS).unref()
  fresh.checked.then((checked) => (checked ? (fresh.personId = checked.account.id) : forget()), forget)
  return fresh.checked
}
