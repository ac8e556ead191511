import { fold } from '../../lib/incident/evolve'
import type { Incident } from '../../lib/incident/incident'
import { isSystem, type Actor } from '../../lib/people'
import { refuse } from '../../lib/refusals'
import type { Ack } from '../../lib/wire'
import { account, forgetAccount } from '../accounts/account'
import { services } from '../services'
import { decide, numbered, type Decided } from './decide'
import type { Flusher } from './flusher'
import { isLight, type Append, type AppendResult } from './append'
import type { StoredEntry } from './rows'
import { createAnswered, type Pending } from './answered'
import { liveSessions, loadIncident } from './store'

const MOST_AT_ONCE = 64
/** Every one that is lost is another node's commit in the same room; with three at once, two of three are. */
const ATTEMPTS = 100

/** One incident's queue in this process: commands are decided one after the other, on the value that the last one left. */
export type Lane = {
  push: (pending: Pending) => void
  busy: () => boolean
  /** The value at the last commit that this process made, loaded or heard of. */
  held: () => Incident | undefined
  /** Takes over what another node committed, for the commands that are decided next. */
  follow: (after: Incident) => void
  /** Makes the next look read the database again. */
  forget: () => void
}

export function createLane(
  incidentId: string,
  flush: Flusher,
  actorOf: (by: string) => Promise<Actor | undefined>,
): Lane {
  let queue: Pending[] = []
  let running = false
  let incident: Incident | undefined
  let loaded = false
  /** Committed by another node while commands were being decided here. */
  let heard: Incident | undefined
  const answered = createAnswered(incidentId)

  return {
    push(pending) {
      queue.push(pending)
      if (!running) void run()
    },
    busy: () => running,
    held: () => incident,
    follow(after) {
      if (running) heard = heard && heard.seq > after.seq ? heard : after
      else if (incident && incident.seq < after.seq) incident = after
    },
    forget() {
      loaded = false
      heard = undefined
      if (!running) incident = undefined
    },
  }

  async function run(): Promise<void> {
    running = true
    while (queue.length > 0) {
      const batch = queue.slice(0, MOST_AT_ONCE)
      queue = queue.slice(MOST_AT_ONCE)
      try {
        await settle(batch, ATTEMPTS)
      } catch (error) {
        loaded = false
        services().log.error({ err: error, incidentId }, 'commands could not be stored')
        for (const { answer } of batch) answer(refuse('unavailable'))
      }
    }
    takeOverHeard()
    running = false
  }

  function takeOverHeard(): void {
    if (heard && incident && incident.seq < heard.seq) {
      incident = heard // Should it be old already, the append says so.
      loaded = true
    }
    heard = undefined
  }

  /** Decides and appends; what another node or a changed account overtook is decided again on the fresh state (A1). */
  async function settle(batch: readonly Pending[], attempts: number): Promise<void> {
    if (attempts === 0) {
      batch.forEach(({ answer }) => answer(refuse('unavailable')))
      return
    }
    takeOverHeard()
    // An incident about to be made is taken to be new: if it is there after all, the write says so and it is loaded then.
    const assumed = !loaded && attempts === ATTEMPTS && batch[0]?.command.action.creates === true
    if (!loaded) incident = assumed ? undefined : await loadIncident(services().pool, incidentId)
    loaded = true
    const { made, rest } = await chain(batch, assumed ? 1 : batch.length)
    if (assumed && made.length === 0) loaded = false
    const last = made.at(-1)
    if (last) {
      const result = await append(made, last.decided.after)
      if (typeof result === 'string') {
        loaded = false
        if (result === 'guard') forgetThose(made)
        const again = made.map(({ pending }) => pending)
        const left =
          result === 'repeat'
            ? await answered.repeats(again, incident?.number)
            : result === 'guard'
              ? await signedIn(again)
              : again
        return settle([...left, ...rest], attempts - 1)
      }
    }
    if (rest.length > 0) await settle(rest, ATTEMPTS)
  }

  /** Decides as many commands as one write may hold, of these first ones; the rest waits for its own. */
  async function chain(batch: readonly Pending[], first: number): Promise<{ made: Made[]; rest: readonly Pending[] }> {
    const made: Made[] = []
    let current = incident
    for (const [index, pending] of batch.slice(0, first).entries()) {
      if (answered.fromMemory(pending, made)) continue
      const actor = await actorOf(pending.by)
      const decided = actor
        ? await decide(current, actor, pending.command, {
            now: pending.at ?? services().clock.now(),
            sessionId: pending.sessionId,
          })
        : refuse('signed-out')
      if ('ok' in decided) {
        // A refusal, unless this very command was carried out before: then that answer.
        pending.answer((await answered.before(pending, incident?.number)) ?? decided)
        continue
      }
      const step = { pending, decided, before: current }
      const light = isLight(appendOf(step))
      if (made.length > 0 && !light) return { made, rest: batch.slice(index) }
      made.push(step)
      current = decided.after
      if (!light) return { made, rest: batch.slice(index + 1) }
    }
    return { made, rest: batch.slice(first) }
  }

  async function append(made: readonly Made[], after: Incident): Promise<AppendResult> {
    const before = incident
    const entries = made.map(({ decided }) => decided.entry)
    const result = await flush({
      before,
      after,
      entries,
      guards: {
        accounts: made.flatMap(({ decided }) => decided.guards.accounts),
        sessions: made.flatMap(({ decided }) => decided.guards.sessions),
      },
      erase: made.flatMap(({ decided }) => decided.erase ?? []),
      newcomer: made[0]?.pending.newcomer,
    })
    if (typeof result === 'string') return result
    const { number } = result
    const written = (before ? entries : entries.map((entry) => numbered(entry, number))).map(withoutHash)
    const now = before ? after : fold(incidentId, written)
    incident = now
    services().bus.publish('entries', { before, after: now, entries: written }) // T4: after the commit
    for (const { pending, decided } of made) {
      const ack: Ack = { ok: true, seq: decided.entry.seq, at: decided.entry.at, number }
      answered.remember(pending, ack)
      pending.answer(ack)
    }
    return result
  }
}

/** Answers those whose session has ended meanwhile; returns the others. */
async function signedIn(batch: readonly Pending[]): Promise<Pending[]> {
  const alive = await liveSessions(
    services().pool,
    batch.flatMap(({ sessionId }) => sessionId ?? []),
  )
  const [left, ended] = [batch.filter(hasSession), batch.filter((pending) => !hasSession(pending))]
  for (const { answer } of ended) answer(refuse('signed-out'))
  return left

  function hasSession({ sessionId }: Pending): boolean {
    return sessionId === undefined || alive.has(sessionId)
  }
}

type Made = { pending: Pending; decided: Decided; before: Incident | undefined }

function appendOf({ decided, before }: Made): Append {
  const { after, entry, guards, erase } = decided
  return { before, after, entries: [entry], guards, erase: erase === undefined ? [] : [erase] }
}

function forgetThose(made: readonly Made[]): void {
  for (const { decided } of made) for (const { id } of decided.guards.accounts) forgetAccount(id)
}

function withoutHash({ bodyHash: _, ...entry }: StoredEntry) {
  return entry
}

/** Who a command is by, as memory has it; undefined for an account that is gone or switched off. */
export async function actorById(by: string): Promise<Actor | undefined> {
  const found = await account(by)
  return found && (isSystem(found) || found.active) ? found : undefined
}
