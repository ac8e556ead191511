import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Counts what each key does within a window of time, in the memory of this process. */
export type Limit = {
  /** Counts one more. Returns nothing when that is allowed, else the seconds to wait. */
  take: (key: string) => Promise<number | undefined>
  /** Takes one back that should not have counted. */
  giveBack: (key: string) => Promise<void>
  forget: (key: string) => Promise<void>
}

export function createLimit(most: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds })
  return {
    take: async (key) => {
      try {
        await limiter.consume(key)
        return undefined
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
        throw error
      }
    },
    giveBack: async (key) => {
      await limiter.reward(key)
    },
    forget: async (key) => {
      await limiter.delete(key)
    },
  }
}
