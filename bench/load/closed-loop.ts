import { setTimeout as delay } from 'node:timers/promises'
import type { Target } from '../servers/target.ts'
import type { Crowd } from './crowd.ts'
import { openLedger } from './ledger.ts'
import { post } from './post.ts'
import { startUsage, type Usage } from './usage.ts'

/** How long a load runs before it counts, and how long it counts, in seconds. */
export type Pace = { warmUp: number; seconds: number }

/** What was counted: acknowledgements, and the time each took in ms. */
export type Load = { acknowledged: number; times: number[]; usage: Usage }

const TEXT = 'The gauge reads 2.1 bar.'

/** In every room, the first `senders` people post as fast as they are answered: each waits for one before the next. */
export async function closedLoop(target: Target, crowd: Crowd, pace: Pace, senders = Infinity): Promise<Load> {
  const ledger = openLedger(crowd)
  const times: number[] = []
  let [counting, going] = [false, true]

  for (const { id, members } of crowd.rooms) {
    for (const member of members.slice(0, senders)) {
      const again = () => {
        const began = performance.now()
        ledger.sent(id)
        post(member, id, TEXT, (answer) => {
          const ok = ledger.answered(answer)
          if (counting) times.push(performance.now() - began)
          if (going && ok) again()
        })
      }
      again()
    }
  }
  await delay(pace.warmUp * 1000)
  const used = startUsage(target)
  counting = true
  await delay(pace.seconds * 1000)
  counting = false
  const usage = used()
  going = false
  await ledger.settled()
  return { acknowledged: times.length, times, usage }
}
