import type { Actor } from '../../lib/people'
import { refuse } from '../../lib/refusals'
import type { Ack } from '../../lib/wire'
import { services } from '../services'
import type { Newcomer } from './append-guest'
import type { ParsedCommand } from './decide'
import { recordedCommand } from './store'

const REMEMBERED = 256

/** A command that waits for its answer. */
export type Pending = {
  command: ParsedCommand
  by: Actor['id']
  sessionId?: string | undefined
  /** The time to record instead of the clock's, for history that is told afterwards. */
  at?: number | undefined
  /** Somebody whose account and session the write makes. */
  newcomer?: Newcomer | undefined
  answer: (ack: Ack) => void
}

/** What commands of one incident were answered. T3: the same id is the same entry for ever; with another body it is refused. */
export type Answered = {
  /** Answers a repetition of what memory knows, or of what is about to be written with it; false for anything else. */
  fromMemory: (pending: Pending, made: readonly { pending: Pending }[]) => boolean
  /** What the database has recorded for this command, if anything; `number` is the incident's. */
  before: (pending: Pending, number: number | undefined) => Promise<Ack | undefined>
  /** Answers those that are recorded; returns the others. */
  repeats: (batch: readonly Pending[], number: number | undefined) => Promise<Pending[]>
  remember: (pending: Pending, ack: Ack) => void
}

export function createAnswered(incidentId: string): Answered {
  const recent = new Map<string, { bodyHash: string; by: string; ack: Ack }>()

  async function before({ command, by }: Pending, number = 0): Promise<Ack | undefined> {
    const found = await recordedCommand(services().pool, by, command.id)
    if (!found) return undefined
    if (found.bodyHash !== command.bodyHash) return refuse('id-reused')
    return {
      ok: true,
      seq: found.entry.seq,
      at: found.entry.at,
      number: found.entry.incidentId === incidentId ? number : 0,
    }
  }

  return {
    fromMemory(pending, made) {
      const { command, by, answer } = pending
      const known = recent.get(command.id)
      if (known) {
        answer(known.bodyHash === command.bodyHash && known.by === by ? known.ack : refuse('id-reused'))
        return true
      }
      const twin = made.find((other) => other.pending.command.id === command.id && other.pending.by === by)?.pending
      if (!twin) return false
      if (twin.command.bodyHash === command.bodyHash) answerBoth(twin, answer)
      else answer(refuse('id-reused'))
      return true
    },

    before,

    async repeats(batch, number) {
      const left: Pending[] = []
      for (const pending of batch) {
        const ack = await before(pending, number)
        if (ack) pending.answer(ack)
        else left.push(pending)
      }
      return left
    },

    remember({ command, by }, ack) {
      recent.set(command.id, { bodyHash: command.bodyHash, by, ack })
      const oldest = recent.keys().next().value
      if (recent.size > REMEMBERED && oldest) recent.delete(oldest)
    },
  }
}

function answerBoth(twin: Pending, answer: (ack: Ack) => void): void {
  const { answer: first } = twin
  twin.answer = (ack) => {
    first(ack)
    answer(ack)
  }
}
