import { services } from '../services'

const GATHER_MS = 500

type Read = { personId: string; incidentId: string; seq: number }
const ALL = 2 ** 31 - 1

/** What somebody reads or looks into, on whatever device, is seen on all. Returns what ends it. */
export function startNotingSeen(): () => Promise<void> {
  const { bus, log } = services()
  let reads: Read[] = []
  let timer: NodeJS.Timeout | undefined

  function note(read: Read): void {
    reads.push(read)
    timer ??= setTimeout(() => void flush(), GATHER_MS)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const some = reads
    reads = []
    await markSeen(some).catch((error: unknown) => log.warn({ err: error }, 'what was seen could not be noted'))
  }

  const stops = [
    bus.listen('seen', ({ mark: { personId, incidentId, read } }, from) => {
      if (from === undefined && read > 0) note({ personId, incidentId, seq: read })
    }),
    bus.listen('looking', ({ incidentId, personIds }, from) => {
      if (from === undefined) for (const personId of personIds) note({ personId, incidentId, seq: ALL })
    }),
  ]
  return async () => {
    for (const stop of stops) stop()
    await flush()
  }
}

async function markSeen(reads: readonly Read[]): Promise<void> {
  if (reads.length === 0) return
  const { rows } = await services().pool.query<{ person_id: string }>({
    name: 'notices-read',
    text: `UPDATE notice n SET seen_at = now()
             FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS r(person_id, incident_id, seq)
            WHERE n.person_id = r.person_id AND n.incident_id = r.incident_id AND n.seq <= r.seq AND n.seen_at IS NULL
        RETURNING n.person_id`,
    values: [
      reads.map(({ personId }) => personId),
      reads.map(({ incidentId }) => incidentId),
      reads.map(({ seq }) => seq),
    ],
  })
  const personIds = [...new Set(rows.map(({ person_id: id }) => id))]
  if (personIds.length > 0) services().bus.publish('notices', { personIds, loud: [] })
}
