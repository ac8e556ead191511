'use client'
import { useLive } from '../live/hooks'
import { useMyIncidents } from './use-my-incidents'

/** The area this person raised an incident for last; undefined before the first. */
export function useLastArea(): string | undefined {
  const me = useLive((state) => state.me.id)
  const raised = useMyIncidents().filter(({ incident }) => [incident.creatorId, incident.reporterId].includes(me))
  const newest = raised.sort((a, b) => b.incident.createdAt.localeCompare(a.incident.createdAt))[0]
  return newest?.incident.areaId
}
