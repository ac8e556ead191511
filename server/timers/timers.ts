import type { PgBoss } from 'pg-boss'
import { expiryOf } from '../../lib/incident/due'
import type { Incident } from '../../lib/incident/incident'
import { sweepParts } from '../attachments/sweep'
import { services } from '../services'
import { look, nextFor, type Next } from './look'
import { sweep } from './sweep'

const LOOK = 'look-at-incident'
const SWEEP = 'sweep-incidents'
const SWEEP_PARTS = 'sweep-attachments'
const EVERY_FIVE_MINUTES = '*/5 * * * *'
const EVERY_MINUTE = '* * * * *'
const AT_ONCE = 20

type LookJob = { incidentId: string }

/**
 * Does what time alone does to incidents: durable jobs that survive restarts and run on one of the nodes, one an incident,
 * moved whenever its time moves. A lost job costs minutes: the sweep finds what is overdue. Returns what ends it all.
 */
export async function startTimers(queue: PgBoss): Promise<() => Promise<void>> {
  const { bus, log } = services()
  await queue.createQueue(LOOK, { policy: 'short', retryLimit: 3, retryDelay: 10 })
  await queue.createQueue(SWEEP, { policy: 'short', retryLimit: 0 })
  await queue.work<LookJob>(LOOK, { batchSize: AT_ONCE }, async (jobs) => {
    for (const { data } of jobs) await lookAndPlan(queue, data.incidentId)
  })
  await queue.work(SWEEP, { pollingIntervalSeconds: 30 }, async () => {
    await sweep()
  })
  await queue.schedule(SWEEP, EVERY_FIVE_MINUTES)
  await queue.createQueue(SWEEP_PARTS, { policy: 'short', retryLimit: 0 })
  await queue.work(SWEEP_PARTS, { pollingIntervalSeconds: 30 }, () => sweepParts())
  await queue.schedule(SWEEP_PARTS, EVERY_MINUTE)

  // What this process did is this process's to plan: the others have nothing to do with it.
  const planning = new Set<Promise<void>>()
  const deaf = bus.listen('entries', ({ after }, from) => {
    if (from !== undefined || !hasTimes(after)) return
    const planned = planFor(queue, after)
      .catch((error: unknown) => log.warn({ err: error, incidentId: after.id }, 'no job was planned'))
      .finally(() => planning.delete(planned))
    planning.add(planned)
  })
  return async () => {
    deaf()
    await Promise.all(planning)
  }
}

/** Most incidents have none, and cost nothing. */
function hasTimes(incident: Incident): boolean {
  const { hold, quietSince } = incident
  return quietSince !== null || (hold?.until ?? null) !== null || expiryOf(incident) !== undefined
}

async function planFor(queue: PgBoss, incident: Incident): Promise<void> {
  const next = await nextFor(incident)
  if (!next) return
  if (next.at <= services().clock.now()) await lookAndPlan(queue, incident.id)
  else await plan(queue, incident.id, next)
}

async function lookAndPlan(queue: PgBoss, incidentId: string): Promise<void> {
  const next = await look(incidentId)
  if (next) await plan(queue, incidentId, next)
}

async function plan(queue: PgBoss, incidentId: string, { at }: Next): Promise<void> {
  const data: LookJob = { incidentId }
  await queue.upsert(LOOK, data, { singletonKey: incidentId, startAfter: new Date(at) })
}
