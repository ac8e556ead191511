import { perBus } from '../per-bus'
import { checkSession, type CheckedSession } from './sessions'

type Held = { at: number; personId?: string; checked: Promise<CheckedSession | undefined>; renewing?: true }

const HOLD_MS = 10_000
/** From this age on, whoever goes on is looked at again before the time is over, so that nothing they do waits for it. */
const RENEW_MS = 5_000

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
  const known = held.get(sessionId)
  const age = known ? performance.now() - known.at : Infinity
  if (!known || age >= HOLD_MS) return look(held, sessionId, touch).checked
  if (age >= RENEW_MS && !known.renewing) renew(held, sessionId, known, touch)
  return known.checked
}

/** Looks now; whoever comes meanwhile waits for the same answer. */
function look(held: Map<string, Held>, sessionId: string, touch: boolean): Held {
  const fresh = begin(sessionId, touch)
  keep(held, sessionId, fresh)
  fresh.checked.catch(() => forget(held, sessionId, fresh))
  return fresh
}

/** Looks while the last answer still stands, and puts the new one in its place unless that was taken away meanwhile. */
function renew(held: Map<string, Held>, sessionId: string, known: Held, touch: boolean): void {
  known.renewing = true
  const fresh = begin(sessionId, touch)
  fresh.checked.then(
    () => held.get(sessionId) === known && keep(held, sessionId, fresh),
    () => delete known.renewing,
  )
}

function begin(sessionId: string, touch: boolean): Held {
  return { at: performance.now(), checked: checkSession(sessionId, { touch }) }
}

function keep(held: Map<string, Held>, sessionId: string, one: Held): void {
  held.set(sessionId, one)
  setTimeout(() => forget(held, sessionId, one), HOLD_MS).unref()
  const settled = (checked: CheckedSession | undefined) => {
    if (checked) one.personId = checked.account.id
    else forget(held, sessionId, one)
  }
  one.checked.then(settled, () => undefined)
}

function forget(held: Map<string, Held>, sessionId: string, one: Held): void {
  if (held.get(sessionId) === one) held.delete(sessionId)
}
