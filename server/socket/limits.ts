import type { Env } from '../env'
import { createLimit } from '../rate-limits'

/** Token buckets per person (SO8) for what is no command; a refusal names the seconds to wait. */
export type SocketLimits = {
  typing: (personId: string) => Promise<number | undefined>
  /** Looking at a photo and drawing on it, while it goes on. */
  photo: (personId: string) => Promise<number | undefined>
  other: (personId: string) => Promise<number | undefined>
}

/** Twice as often as our own client tells of a stroke. */
const PHOTO_PER_2S = 28

export function socketLimits(env: Env): SocketLimits {
  const typing = createLimit('typing', env.RATE_TYPING_PER_2S, 2)
  const photo = createLimit('photo', PHOTO_PER_2S, 2)
  // Reading by sync and seen marks follows what others write, so it gets several times what one person may do.
  const automatic = createLimit('automatic', env.RATE_OTHER_PER_MIN * 10, 60)
  return {
    typing: (personId) => typing.take(personId),
    photo: (personId) => photo.take(personId),
    other: (personId) => automatic.take(personId),
  }
}
