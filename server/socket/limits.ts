import type { Env } from '../env'
import { createLimit } from '../rate-limits'

/** Token buckets per person (SO8): a refusal names the seconds to wait, which the outbox keeps to. */
export type SocketLimits = {
  command(personId: string, command: { name: string }): Promise<number | undefined>
  typing(personId: string): Promise<number | undefined>
  other(personId: string): Promise<number | undefined>
}

export function socketLimits(env: Env): SocketLimits {
  const messages = createLimit(env.RATE_MESSAGES_PER_10S, 10)
  const typing = createLimit(env.RATE_TYPING_PER_2S, 2)
  const commands = createLimit(env.RATE_OTHER_PER_MIN, 60)
  // Reading by sync and seen marks follows what others write, so it gets several times what one person may do.
  const automatic = createLimit(env.RATE_OTHER_PER_MIN * 10, 60)
  return {
    command: (personId, { name }) => (name === 'message.post' ? messages : commands).take(personId),
    typing: (personId) => typing.take(personId),
    other: (personId) => automatic.take(personId),
  }
}
