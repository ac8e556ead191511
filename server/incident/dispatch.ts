import { v7 as uuidv7 } from 'uuid'
import type { Command, CommandName, InputOf } from '../../lib/incident/commands'
import type { Incident } from '../../lib/incident/incident'
import { SYSTEM, SYSTEM_ID } from '../../lib/people'
import { refuse, type RefusalCode } from '../../lib/refusals'
import type { Ack } from '../../lib/wire'
import { createLimit } from '../rate-limits'
import { services } from '../services'
import type { Newcomer } from './append-guest'
import { commandEnvelope } from './command-envelope'
import { parseCommand } from './decide'
import { createFlusher } from './flusher'
import { actorById, createLane, type Lane } from './lane'
import { settlePerson } from './settle-person'

const LANES_HELD = 5_000
const DENIED = new Set<RefusalCode>(['not-allowed', 'owner-only', 'creator-only', 'author-only', 'not-seated'])

/** Who sends a command: a person by a session, or Fieldline itself. */
export type Sender = { id: string; sessionId?: string }

/** The time to record instead of the clock's; somebody whose account and session the write makes. */
type Options = { at?: number; newcomer?: Newcomer }

/**
 * THE MUTATION PATH. Every change of an incident comes through here, from both doors (socket and HTTP):
 *
 *   1 parse    envelope and input                                  ✗ bad-input
 *   2 recall   the incident, from its lane's memory or loaded; the actor's account likewise
 *   3 repeat?  this command id is recorded → that entry's answer   ✗ id-reused
 *   4 allow    action.allow(incident, actor, input)                ✗ a coded refusal, nothing written
 *   5 decide   the fact, then the entry { seq: n+1, at, by, … }
 *   6 evolve   next = evolve(incident, entry)
 *   7 append   one atomic write, only if the stored incident is still at n and the accounts are unchanged; else back to 2
 *   8 publish  on the bus, never before the commit
 *   9 answer   { ok: true, seq, at, number } or a refusal
 */
export type Dispatch = {
  /** Both doors' way in: an envelope as a client sent it, within the sender's rate. */
  receive: (sender: Sender, envelope: unknown) => Promise<Ack>
  run: (sender: Sender, command: Command, options?: Options) => Promise<Ack>
  /** The same for Fieldline's own acts. */
  runAsSystem: <Name extends CommandName>(incidentId: string, name: Name, input: InputOf<Name>) => Promise<Ack>
  /** Lets somebody in by a guest's code: the account, the seat and the session are one write. */
  letIn: (incidentId: string, codeId: string, newcomer: Newcomer) => Promise<Ack>
  /** The value this process holds of an incident it lately changed; undefined when it holds none that can be believed. */
  held: (incidentId: string) => Incident | undefined
  /** Brings this person's rooms in line with the account as it is now; see settle-person.ts. */
  settle: (personId: string) => Promise<void>
  /** Resolves when every command taken so far is answered. */
  idle: () => Promise<void>
}

export function createDispatch(): Dispatch {
  const lanes = new Map<string, Lane>()
  const flush = createFlusher(services().appends)
  const running = new Set<Promise<unknown>>()
  const { RATE_MESSAGES_PER_10S, RATE_OTHER_PER_MIN } = services().env
  const messages = createLimit('messages', RATE_MESSAGES_PER_10S, 10)
  const others = createLimit('commands', RATE_OTHER_PER_MIN, 60)
  const { bus } = services()
  bus.listen('entries', ({ after }, from) => from !== undefined && lanes.get(after.id)?.follow(after))
  bus.listen('missed', () => lanes.forEach((lane) => lane.forget()))

  function laneOf(incidentId: string): Lane {
    const lane = lanes.get(incidentId) ?? createLane(incidentId, flush, actorOf)
    lanes.delete(incidentId) // Set again, it becomes the youngest.
    lanes.set(incidentId, lane)
    if (lanes.size > LANES_HELD) forgetOldest(lanes)
    return lane
  }

  function run(sender: Sender, command: Command, { at, newcomer }: Options = {}): Promise<Ack> {
    const parsed = parseCommand(command)
    if ('ok' in parsed) return Promise.resolve(parsed)
    const answered = new Promise<Ack>((answer) =>
      laneOf(parsed.incidentId).push({
        command: parsed,
        by: sender.id,
        sessionId: sender.sessionId,
        at,
        newcomer,
        answer,
      }),
    )
    running.add(answered)
    const began = performance.now()
    return answered.then((ack) => {
      running.delete(answered)
      note(sender, command, ack, performance.now() - began)
      return ack
    })
  }

  async function receive(sender: Sender, envelope: unknown): Promise<Ack> {
    const command = commandEnvelope.safeParse(envelope)
    if (!command.success) return refuse('bad-input')
    const limit = command.data.name === 'message.post' ? messages : others
    const seconds = await limit.take(sender.id)
    return seconds === undefined ? run(sender, command.data as Command) : refuse('rate-limited', { seconds })
  }

  return {
    receive,
    run,
    runAsSystem: (incidentId, name, input) => run({ id: SYSTEM_ID }, { id: uuidv7(), incidentId, name, input }),
    letIn: (incidentId, codeId, newcomer) => {
      const input: InputOf<'guest.join'> = { codeId, personId: newcomer.id }
      return run({ id: SYSTEM_ID }, { id: uuidv7(), incidentId, name: 'guest.join', input }, { newcomer })
    },
    held: (incidentId) => (services().nodes.healthy() ? lanes.get(incidentId)?.held() : undefined),
    settle: settlePerson,
    idle: async () => {
      await Promise.allSettled(running)
    },
  }
}

/** Counted always; in the log, who tried what they may not (LO2), and with `debug` everything, by the command's id. */
function note(sender: Sender, { id, incidentId, name }: Command, ack: Ack, ms: number): void {
  const { log, metrics } = services()
  const outcome = ack.ok ? 'ok' : ack.code
  metrics.command(name, outcome, ms / 1000)
  const denied = !ack.ok && DENIED.has(ack.code)
  log[denied ? 'warn' : 'debug']({ commandId: id, incidentId, personId: sender.id, name, outcome, ms }, 'command')
}

async function actorOf(by: string) {
  return by === SYSTEM_ID ? SYSTEM : actorById(by)
}

function forgetOldest(lanes: Map<string, Lane>): void {
  for (const [id, lane] of lanes) {
    if (lane.busy()) continue
    lanes.delete(id)
    return
  }
}
