import type { Standing } from '../../lib/wire'
import { services } from '../services'

/** Fewer cases say nothing. */
const LEAST_CASES = 5
/** Read again after this time, in ms: a median moves slowly. */
const FRESH_MS = 5 * 60_000

type Row = { week_cases: number; week_minutes: number | null; day_cases: number; day_minutes: number | null }

/** The newest accepted incidents of an area: the index gives them, however many incidents there are. */
export const USUAL_WAIT = `
  WITH lately AS (
    SELECT created_at, accepted_at FROM incident
     WHERE area_id = $1 AND accepted_at > now() - interval '8 weeks'
     ORDER BY accepted_at DESC LIMIT 1000
  ), waits AS (
    SELECT extract(epoch FROM accepted_at - created_at)::float8 / 60 AS minutes,
           extract(epoch FROM now() - created_at)::int8 % 604800 AS in_week,
           extract(epoch FROM now() - created_at)::int8 % 86400 AS in_day
      FROM lately
  ), near AS (
    SELECT minutes, least(in_week, 604800 - in_week) <= 3600 AS same_week, least(in_day, 86400 - in_day) <= 3600 AS same_day
      FROM waits
  )
  SELECT count(*) FILTER (WHERE same_week)::int AS week_cases, count(*) FILTER (WHERE same_day)::int AS day_cases,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE same_week) AS week_minutes,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE same_day) AS day_minutes
    FROM near`

/**
 * How long incidents of this area that were raised within an hour of now waited until somebody first accepted them: the
 * median of the last eight weeks on this day of the week, else on every day; null where there are too few.
 */
export async function usualWait(areaId: string): Promise<Standing['usual']> {
  const { rows } = await services().pool.query<Row>({ name: 'usual-wait', text: USUAL_WAIT, values: [areaId] })
  const [found] = rows
  if (!found) return null
  const { week_cases, week_minutes, day_cases, day_minutes } = found
  return sayable(week_minutes, week_cases) ?? sayable(day_minutes, day_cases)
}

function sayable(minutes: number | null, cases: number): Standing['usual'] {
  return minutes === null || cases < LEAST_CASES ? null : { minutes: Math.max(1, Math.round(minutes)), cases }
}

/** The same, read at most every five minutes for each area. */
export function createUsualWaits(read = usualWait): (areaId: string, now: number) => Promise<Standing['usual']> {
  const held = new Map<string, { until: number; usual: Promise<Standing['usual']> }>()
  return (areaId, now) => {
    const known = held.get(areaId)
    if (known && known.until > now) return known.usual
    const usual = read(areaId)
    held.set(areaId, { until: now + FRESH_MS, usual })
    usual.catch(() => held.delete(areaId))
    return usual
  }
}
