import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { Redis } from './nodes/redis-link'
import { services } from './services'

/** Counts what each key does within a window of time: on all nodes together with Redis, else in this process. */
export type Limit = {
  /** Counts one more. Returns nothing when that is allowed, else the seconds to wait. */
  take: (key: string) => Promise<number | undefined>
  /** Takes one back that should not have counted. */
  giveBack: (key: string) => Promise<void>
  forget: (key: string) => Promise<void>
}

type Limiter = RateLimiterMemory | RateLimiterRedis

/** How long a count may take before this process counts by itself, in ms. */
const PATIENCE_MS = 500
/** And for how long it then does, in ms: one wait tells that Redis hangs, and nobody else has to find out. */
const AVOID_MS = 5_000
let avoidUntil = 0

/** `name` tells the limits of an installation apart; `store` is the process's own unless given. */
export function createLimit(name: string, most: number, seconds: number, store?: Redis | null): Limit {
  const redis = store === undefined ? services().redis : store
  const window = { points: most, duration: seconds, keyPrefix: `fieldline:limit:${name}` }
  const own = new RateLimiterMemory(window)
  const shared = redis && new RateLimiterRedis({ ...window, storeClient: redis, useRedisPackage: true })

  /** Redis that is away or slow must not hold anybody up. */
  async function counted<T>(count: (limiter: Limiter) => Promise<T>): Promise<T> {
    if (!shared || !redis.isReady || performance.now() < avoidUntil) return count(own)
    try {
      return await inTime(count(shared))
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error
      return count(own)
    }
  }

  return {
    take: async (key) => {
      try {
        await counted((limiter) => limiter.consume(key))
        return undefined
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
        throw error
      }
    },
    giveBack: async (key) => {
      await counted((limiter) => limiter.reward(key))
    },
    forget: async (key) => {
      await counted((limiter) => limiter.delete(key))
    },
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      avoidUntil = performance.now() + AVOID_MS
      fail(new Error('Redis is slow'))
    }, PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
