import { isSeated, type Incident } from '../../../lib/incident/incident'

/** Whom somebody here mainly writes to: experts to whoever raised it, everybody else to the owner. Null when nobody is there. */
export function partnerOf(incident: Incident, me: string): string | null {
  const seat = incident.seats.find(({ personId }) => personId === me)
  const expert = me !== incident.creatorId && seat?.role === 'expert'
  if (expert) return isSeated(incident, incident.creatorId) ? incident.creatorId : null
  return incident.ownerId === me ? null : incident.ownerId
}
