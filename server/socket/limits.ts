import type { Env } from '../env'
import { createLimit } from '../rate-limits'

/** Token buckets per person (SO8) for what is no command; a refusal names the seconds to wait. */
export type SocketLimits = {
  typing: (personId: string) => Promise<number | undefined>
  other: (personId: string) => Promise<number | undefined>
}

export function socketLimits(env: Env): SocketLimits {
  const typing = createLimit('typing', env.RATE_TYPING_PER_2S, 2)
  // Reading by sync and seen marks follows what others write, so it gets several times what one person may do.
  const automatic = createLimit('automatic', env.RATE_OTHER_PER_MIN * 10, 60)
  return {
    typing: (personId) => typing.take(personId),
    other: (personId) => automatic.take(personId),
  }
}
