import type { AreaRules } from './area-rules'
import { isSeated, type Incident } from './incident'

const HOUR = 3_600_000

/** What Fieldline itself will do to an incident, and when (ms since 1970). */
export type Due = { act: 'incident.resume' | 'incident.remind' | 'incident.auto-close'; at: number }

/** A guest's time ends (ms since 1970). */
export type Expiry = { act: 'guest.expire'; at: number; personId: string }

/**
 * What time alone does next to this incident, as it stands; undefined when nothing. An agreed time ends a hold; silence
 * closes it, after one reminder at half time. Whoever was away too long to remind closes at once.
 */
export function dueOf(incident: Incident, area: AreaRules, now: number): Due | undefined {
  const resumes = incident.hold?.until ? Date.parse(incident.hold.until) : Infinity
  const closes = closesAt(incident, area) ?? Infinity
  if (resumes <= closes) return resumes === Infinity ? undefined : { act: 'incident.resume', at: resumes }
  if (incident.reminded || now >= closes) return { act: 'incident.auto-close', at: closes }
  return { act: 'incident.remind', at: closes - silenceOf(incident, area) / 2 }
}

/** The next of its guests whose time ends (ms since 1970), whatever the status; undefined while there is none. */
export function expiryOf(incident: Incident): Expiry | undefined {
  const ends = incident.guests.flatMap(({ personId, until }) =>
    personId && isSeated(incident, personId) ? [{ personId, at: Date.parse(until) }] : [],
  )
  const [next] = ends.toSorted((a, b) => a.at - b.at)
  return next && { act: 'guest.expire', ...next }
}

/** When silence closes it (ms since 1970); undefined while it never does. */
export function closesAt(incident: Incident, area: AreaRules): number | undefined {
  const silence = silenceOf(incident, area)
  return incident.quietSince && silence > 0 ? Date.parse(incident.quietSince) + silence : undefined
}

/** How long nobody may write before it closes, in ms; 0 is for ever. */
function silenceOf({ status }: Incident, area: AreaRules): number {
  return status === 'resolved' ? area.closeResolvedHours * HOUR : area.closeHeldDays * 24 * HOUR
}
