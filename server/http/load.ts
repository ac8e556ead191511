import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'

const LOOK_MS = 1_000
const LATE_MS = 500
const LATE_FOR_MS = 10_000
const FULL_SHARE = 0.85

export type LoadState = 'ok' | 'late' | 'full'
/** Whether this process keeps up: `late` when its event loop does not, `full` when its heap is near its limit. */
export type Load = { state: () => LoadState; stop: () => void }

/** Watches the event loop's delay once a second, and the heap when somebody asks (AV4). */
export function watchLoad(): Load {
  const delay = monitorEventLoopDelay()
  delay.enable()
  const late = lateness()
  const timer = setInterval(() => {
    late.saw(delay.max / 1e6, performance.now())
    delay.reset()
  }, LOOK_MS).unref()
  return {
    state: () => {
      const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics()
      if (used > FULL_SHARE * limit) return 'full'
      return late.lasts(performance.now()) ? 'late' : 'ok'
    },
    stop: () => {
      clearInterval(timer)
      delay.disable()
    },
  }
}

/** The rule by itself: late once every look for 10 s has found a delay above 500 ms; times in ms. */
export function lateness(): { saw: (delay: number, now: number) => void; lasts: (now: number) => boolean } {
  let since: number | undefined
  return {
    saw: (delay, now) => {
      if (delay > LATE_MS) since ??= now - delay
      else since = undefined
    },
    lasts: (now) => since !== undefined && now - since >= LATE_FOR_MS,
  }
}
