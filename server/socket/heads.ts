import { digestOf, type Heads } from '../../lib/wire'
import { audienceOf } from '../../lib/incident/incident'
import { incidentFromRow, SELECT_INCIDENT, type IncidentRow } from '../incident/rows'
import { services } from '../services'
import { roomOf, type LiveServer } from './socket-types'

const EVERY_MS = 10_000
/** Longer than the beat, so that what was committed while the last one ran is in the next. */
const LOOK_BACK = `interval '25 seconds'`

/** Without parameters. Its time does not depend on how many incidents there ever were. */
export const MOVED_LATELY = `${SELECT_INCIDENT} WHERE i.last_activity_at > now() - ${LOOK_BACK}`

/**
 * Every ten seconds, the heads of what moved lately go to everybody concerned, read from the database: a node that died
 * between commit and broadcast costs its clients ten seconds, not a reload.
 */
export function startHeads(io: LiveServer): () => void {
  const beatNow = () => void beat(io).catch(reportFailure)
  const timer = setInterval(beatNow, EVERY_MS)
  const unheard = services().bus.listen('missed', beatNow)
  return () => {
    clearInterval(timer)
    unheard()
  }
}

async function beat(io: LiveServer): Promise<void> {
  if (io.of('/').sockets.size === 0) return
  const { pool, clock } = services()
  const { rows } = await pool.query<IncidentRow>({
    name: 'moved-lately',
    text: MOVED_LATELY,
  })
  const moved = rows.map(incidentFromRow)
  const now = new Date(clock.now()).toISOString()
  for (const incident of moved) {
    const heads: Heads = { now, rooms: { [incident.id]: incident.seq }, waiting: {} }
    io.to(audienceOf(incident).map(roomOf.person)).emit('heads', heads)
  }
  const areaIds = [...new Set(moved.map(({ areaId }) => areaId))]
  const lists = await pool.query<{ id: string; area_id: string; seq: number }>({
    name: 'waiting-heads',
    text: `SELECT id, area_id, seq FROM incident WHERE status = 'open' AND area_id = ANY($1::uuid[])`,
    values: [areaIds],
  })
  for (const areaId of areaIds) {
    const digest = digestOf(lists.rows.filter((row) => row.area_id === areaId))
    io.to(roomOf.experts(areaId)).emit('heads', { now, rooms: {}, waiting: { [areaId]: digest } })
  }
}

function reportFailure(error: unknown): void {
  services().log.warn({ err: error }, 'the heads could not be read')
}
