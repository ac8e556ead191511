import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Account } from '../../lib/people'
import { inWords } from '../../lib/refusal-sentences'
import { refuse, type Refusal } from '../../lib/refusals'
import type { ClientToServer } from '../../lib/wire'
import { recallSession } from '../auth/recall-session'
import { services } from '../services'
import type { LiveSocket } from './socket-types'

/** Who sent an event, checked when it came. */
export type Caller = { account: Account; sessionId: string; socket: LiveSocket }

type Event<Input, Answer> = {
  input: z.ZodType<Input>
  /** The seconds to wait before one more of these from this person; nothing when it may go on. Commands count theirs themselves. */
  limit?: (personId: string, input: Input) => Promise<number | undefined>
  /** The person did this, rather than the device by itself: it keeps the session awake. */
  byHand: boolean
  run: (input: Input, caller: Caller) => Promise<Answer>
}

/**
 * The one way a client event is handled (S1): shape, session, rate, then the work; every way out is an answer, and
 * nothing thrown here ends the process. An event without an acknowledgement is served all the same.
 */
export function serve<Input, Answer>(
  socket: LiveSocket,
  name: keyof ClientToServer,
  event: Event<Input, Answer>,
): void {
  const listener = async (payload: unknown, ack: unknown) => {
    const answer = typeof ack === 'function' ? (ack as (value: Answer | Refusal) => void) : () => undefined
    const { log, metrics } = services()
    try {
      const answered = await handled(socket, event, payload)
      metrics.clientEvent(name, outcomeOf(answered))
      answer(inWords(answered))
    } catch (error) {
      const correlation = randomUUID()
      metrics.clientEvent(name, 'failed')
      log.error({ err: error, event: name, correlation }, 'a client event failed')
      answer(inWords(refuse('unavailable', undefined, { correlation })))
    }
  }
  socket.on(name, listener)
}

function outcomeOf(answer: unknown): string {
  const { ok, code } = answer as { ok?: boolean; code?: string }
  return ok === false && code ? code : 'ok'
}

async function handled<Input, Answer>(
  socket: LiveSocket,
  { input, limit, byHand, run }: Event<Input, Answer>,
  payload: unknown,
): Promise<Answer | Refusal> {
  const parsed = input.safeParse(payload)
  if (!parsed.success) return refuse('bad-input')
  const { sessionId } = socket.data
  const checked = await recallSession(sessionId, { touch: byHand })
  if (!checked) {
    socket.disconnect(true)
    return refuse('signed-out')
  }
  const seconds = await limit?.(checked.account.id, parsed.data)
  if (seconds !== undefined) return refuse('rate-limited', { seconds })
  return run(parsed.data, { account: checked.account, sessionId, socket })
}
