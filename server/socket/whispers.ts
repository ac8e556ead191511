import { audienceOf, canWrite } from '../../lib/incident/incident'
import type { Account } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import type { Whisper, Whispered } from '../../lib/wire'
import { account } from '../accounts/account'
import { accessIncident } from '../incident/access'
import { services } from '../services'
import { roomOf, type LiveServer } from './socket-types'

const GATHER_MS = 1_000

/** Tells the room that somebody types, or looks at a photo and draws; nothing is stored, and losing it does no harm (W1). */
export async function whisper(by: Account, { incidentId, ...said }: Whispered): Promise<{ ok: true } | Refusal> {
  const incident = services().dispatch.held(incidentId) ?? (await accessIncident(by, incidentId))?.incident
  if (!incident || !canWrite(incident, by.id)) return refuse('not-found')
  const others = audienceOf(incident).filter((id) => id !== by.id)
  if (others.length > 0) {
    const told = { audience: others, incidentId, personId: by.id }
    if (said.kind === 'typing') services().bus.publish('typing', told)
    else services().bus.publish('photo', { ...told, attachmentId: said.attachmentId, stroke: said.stroke })
  }
  return { ok: true }
}

/**
 * Tells this node's connections who types, who looks at which photo and who looks into what, on whatever node that is. What is
 * `volatile` is dropped for whoever is being sent something else in that moment; what stays on a screen until it is told
 * otherwise must not be.
 */
export function startWhispers(io: LiveServer): () => void {
  const { bus, presence } = services()
  const stops = [
    bus.listen('typing', ({ audience, incidentId, personId }) => {
      io.to(audience.map(roomOf.person)).volatile.emit('whisper', { kind: 'typing', incidentId, personId })
    }),
    bus.listen('photo', ({ audience, ...look }) => {
      io.to(audience.map(roomOf.person)).volatile.emit('whisper', { kind: 'photo', ...look })
    }),
    bus.listen('looking', ({ incidentId, areaId }) => {
      const whisper: Whisper = { kind: 'previewing', incidentId, personIds: presence.viewers(incidentId) }
      io.to(roomOf.experts(areaId)).emit('whisper', whisper)
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Says who came and went to the people who share a living room with them; gathered, since whole sites drop at once. */
export function startPresenceWhispers(io: LiveServer): () => void {
  let gathered = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function tell(personIds: ReadonlySet<string>): Promise<void> {
    for (const { personId, others } of await companions([...personIds])) {
      const person = await account(personId)
      if (!person) continue
      const online = services().presence.isOnline(personId)
      const whisper: Whisper = { kind: 'presence', personId, online, availability: person.availability }
      io.to(others.map(roomOf.person)).emit('whisper', whisper)
    }
  }

  function flush(): void {
    const people = gathered
    timer = undefined
    gathered = new Set()
    tell(people).catch(() => people.forEach(gather)) // Nothing else would tell of them.
  }
  function gather(personId: string): void {
    gathered.add(personId)
    if (!stopped) timer ??= setTimeout(flush, GATHER_MS)
  }
  const changed = ({ personId }: { personId: string }) => gather(personId)
  const { bus } = services()
  const stops = [bus.listen('presence', changed), bus.listen('account', changed)]
  return () => {
    stopped = true
    stops.forEach((stop) => stop())
    clearTimeout(timer)
  }
}

async function companions(personIds: readonly string[]): Promise<{ personId: string; others: string[] }[]> {
  const { rows } = await services().pool.query<{ personId: string; others: string[] }>({
    name: 'companions',
    text: `SELECT mine.person_id AS "personId", array_agg(DISTINCT other.person_id::text) AS others
             FROM seat mine JOIN seat other
               ON other.incident_id = mine.incident_id AND other.seated AND other.person_id <> mine.person_id
            WHERE mine.person_id = ANY($1::uuid[]) AND mine.seated AND mine.closed_at IS NULL
            GROUP BY mine.person_id`,
    values: [personIds],
  })
  return rows
}
