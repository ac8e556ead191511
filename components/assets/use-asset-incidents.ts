'use client'
import { useEffect, useMemo } from 'react'
import { PAST_INCIDENTS, type AssetIncident } from '../../lib/assets'
import { useResource } from '../api/use-resource'
import { useMyIncidents } from '../field/use-my-incidents'
import { useClient, useLive } from '../live/hooks'
import { pastOf } from '../live/reduce-assets'

export type KnownIncident = AssetIncident & {
  /** Only this device knows of it yet. */
  unsent: boolean
  /** The reader raised it. */
  byMe?: boolean
  /** What it is called by where it has no title; known of the reader's own rooms. */
  description?: string
}

/**
 * A machine's last incidents, those not closed first: as the server has them, with what this device knows better; without a
 * network as this device last saw them. `from` is undefined while the server is asked, 'nowhere' where it never said.
 */
export function useAssetIncidents(assetId: string): {
  incidents: KnownIncident[]
  from?: 'server' | 'device' | 'nowhere'
} {
  const { data, problem, stale } = useResource<{ incidents: AssetIncident[] }>(`/api/assets/${assetId}/incidents`)
  const me = useLive((state) => state.me.id)
  const people = useLive((state) => state.people)
  const mine = useMyIncidents()
  const client = useClient()
  const kept = useLive((state) => pastOf(state, assetId))
  useEffect(() => {
    if (data && !stale) client.keepPast(assetId, data.incidents)
  }, [client, assetId, data, stale])
  return useMemo(() => {
    const own = mine.flatMap(({ incident, opening }): KnownIncident[] => {
      if (incident.asset?.id !== assetId) return []
      const {
        id,
        number,
        title,
        description,
        situation,
        status,
        outcome,
        createdAt,
        lastActivityAt,
        creatorId,
        ownerId,
      } = incident
      const names = {
        creatorName: people[creatorId]?.name ?? '',
        ownerName: (ownerId && people[ownerId]?.name) || null,
      }
      const about = { id, number, title, description, situation, status, outcome, createdAt, lastActivityAt, ...names }
      return [{ ...about, mayOpen: true, unsent: opening !== undefined, byMe: creatorId === me }]
    })
    const known = new Set(own.map(({ id }) => id))
    const others = (data?.incidents ?? kept ?? []).filter(({ id }) => !known.has(id))
    const incidents = [...own, ...others.map((incident) => ({ ...incident, unsent: false }))].sort(
      (a, b) => Number(a.status === 'closed') - Number(b.status === 'closed') || b.createdAt.localeCompare(a.createdAt),
    )
    const from = data ? 'server' : !problem ? undefined : kept ? 'device' : 'nowhere'
    return { incidents: incidents.slice(0, PAST_INCIDENTS), ...(from && { from }) }
  }, [assetId, data, kept, me, mine, people, problem])
}
