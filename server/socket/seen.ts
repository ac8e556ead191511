import type { Account } from '../../lib/people'
import { audienceOf } from '../../lib/incident/incident'
import { refuse, type Refusal } from '../../lib/refusals'
import type { Marks } from '../../lib/wire'
import { accessIncident } from '../incident/access'
import { services } from '../services'
import { roomOf, type LiveServer } from './socket-types'

const GATHER_MS = 200

type Mark = { incidentId: string; personId: string } & Marks

/** Delivered and read marks: gathered for a moment, written together, then told to the room. They only ever grow. */
export type SeenMarks = {
  mark: (viewer: Account, seen: { incidentId: string } & Marks) => Promise<{ ok: true } | Refusal>
  stop: () => Promise<void>
}

export function createSeenMarks(io: LiveServer): SeenMarks {
  let gathered = new Map<string, Mark & { audience: readonly string[] }>()
  let timer: NodeJS.Timeout | undefined
  const unheard = services().bus.listen('seen', ({ audience, mark }) => {
    io.to(audience.map(roomOf.person)).emit('seen', mark)
  })

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const marks = [...gathered.values()]
    gathered = new Map()
    if (marks.length === 0) return
    try {
      const stored = new Map((await store(marks)).map((mark) => [keyOf(mark), mark]))
      for (const { audience, ...mark } of marks) {
        const now = stored.get(keyOf(mark))
        if (now) services().bus.publish('seen', { audience, mark: now })
      }
    } catch (error) {
      services().log.warn({ err: error }, 'seen marks could not be stored; the devices send them again')
    }
  }

  return {
    async mark(viewer, { incidentId, delivered, read }) {
      const held = services().dispatch.held(incidentId)
      const incident = held ?? (await accessIncident(viewer, incidentId))?.incident
      if (!incident || !audienceOf(incident).includes(viewer.id)) return refuse('not-found')
      const fresh = { incidentId, personId: viewer.id, delivered, read }
      const known = gathered.get(keyOf(fresh))
      const upTo = (seq: number, before = 0) => Math.min(incident.seq, Math.max(seq, before))
      gathered.set(keyOf(fresh), {
        ...fresh,
        delivered: upTo(Math.max(delivered, read), known?.delivered),
        read: upTo(read, known?.read),
        audience: audienceOf(incident),
      })
      timer ??= setTimeout(() => void flush(), GATHER_MS)
      return { ok: true }
    },
    async stop() {
      await flush()
      unheard()
    },
  }
}

function keyOf({ incidentId, personId }: Mark): string {
  return `${incidentId} ${personId}`
}

/** Stores what is further than before; returns the marks as they now stand. */
async function store(marks: readonly Mark[]): Promise<Mark[]> {
  const { rows } = await services().pool.query<Mark>({
    name: 'seen-marks',
    text: `UPDATE seat s SET delivered_seq = greatest(s.delivered_seq, m.delivered), read_seq = greatest(s.read_seq, m.read)
             FROM (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[])
                     AS u(incident_id, person_id, delivered, read) ORDER BY 1, 2) m
            WHERE s.incident_id = m.incident_id AND s.person_id = m.person_id
              AND (s.delivered_seq < m.delivered OR s.read_seq < m.read)
        RETURNING s.incident_id AS "incidentId", s.person_id AS "personId", s.delivered_seq AS delivered, s.read_seq AS read`,
    values: [
      marks.map((mark) => mark.incidentId),
      marks.map((mark) => mark.personId),
      marks.map((mark) => mark.delivered),
      marks.map((mark) => mark.read),
    ],
  })
  return rows
}
