import type { PgBoss } from 'pg-boss'
import { ALARM, callAgain, type AlarmJob } from './alarms'
import { catchUp } from './catch-up'
import { cleanUp } from './clean-up'
import { startGathering } from './gather'
import { startNotingSeen } from './note-seen'
import { PUSH, type PushJob } from './plan-pushes'
import { pushKeys } from './push-keys'
import { pushToPerson } from './push-to-person'

const CATCH_UP = 'tell-what-was-not-told'
const CLEAN_UP = 'remove-old-notices'
const AT_ONCE = 20

/** Tells people of what happens: rows by a listener on the bus, the rest by durable jobs. Returns what ends it. */
export async function startNotices(queue: PgBoss): Promise<() => Promise<void>> {
  await pushKeys()
  await queue.createQueue(PUSH, { policy: 'short', retryLimit: 5, retryDelay: 5, retryBackoff: true })
  await queue.createQueue(ALARM, { policy: 'short', retryLimit: 3, retryDelay: 10 })
  await queue.createQueue(CATCH_UP, { policy: 'short', retryLimit: 0 })
  await queue.createQueue(CLEAN_UP, { policy: 'short', retryLimit: 2, retryDelay: 60 })
  await queue.work<PushJob>(PUSH, { pollingIntervalSeconds: 1, batchSize: AT_ONCE }, (jobs) =>
    allOf(jobs.map(({ data }) => pushToPerson(queue, data.personId))),
  )
  await queue.work<AlarmJob>(ALARM, { pollingIntervalSeconds: 5, batchSize: AT_ONCE }, (jobs) =>
    allOf(jobs.map(({ data }) => callAgain(queue, data))),
  )
  await queue.work(CATCH_UP, { pollingIntervalSeconds: 30 }, () => catchUp(queue))
  await queue.work(CLEAN_UP, { pollingIntervalSeconds: 60 }, cleanUp)
  await queue.schedule(CATCH_UP, '* * * * *')
  await queue.schedule(CLEAN_UP, '30 3 * * *')
  const stops = [startGathering(queue), startNotingSeen()]
  return async () => {
    for (const stop of stops) await stop()
  }
}

/** Whoever has trouble holds nobody up; then all of them are tried again, which does nothing for those that are done. */
async function allOf(work: readonly Promise<void>[]): Promise<void> {
  const [failed] = (await Promise.allSettled(work)).filter(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
