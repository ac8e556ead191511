'use client'
import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Incident } from '../../lib/incident/incident'
import { navigate } from '../live/navigate'
import type { Desk } from './desk-context'
import { deskHref, deskPlace, type DeskPlace } from './desk-place'
import type { RoomReach } from './room-link'
import { useAccept } from './use-accept'
import { useDeskLists } from './use-desk-lists'
import { useHeld } from './use-held'
import { useOpenRoom } from './use-open-room'
import { usePreferences } from './use-preferences'
import { useSteady } from './use-steady'
import { inWaitingOrder } from './waiting-order'

/** The desk's state: where it is, what its lists show, and what can be done with them. */
export function useDeskState() {
  const place = deskPlace(usePathname())
  const room = useOpenRoom(place.room)
  const lists = useDeskLists()
  const [preferences, change] = usePreferences()
  const { held, holders } = useHeld()
  const reach = useRef<RoomReach | null>(null)

  const inArea = lists.waiting.filter(({ areaId }) => [null, areaId].includes(preferences.areaId))
  const waiting = useSteady(ids(inWaitingOrder(inArea, preferences.order)), held, room.id)
  const mine = useSteady(ids(lists.mine.map(({ incident }) => incident)), held, room.id)
  const rows = useMemo(() => {
    const waits = lists.waiting.map((incident) => ({ incident, unread: 0 }))
    return new Map([...waits, ...lists.mine, ...lists.closed].map((row) => [row.incident.id, row]))
  }, [lists])

  const open = room.id === undefined ? undefined : rows.get(room.id)?.incident
  useLastingAddress(place, open)
  const show = (incident: Incident | undefined) => navigate(deskHref(place.list, incident))
  const accepting = useAccept(lists, (incident) => navigate(deskHref('open', incident)))
  const desk: Omit<Desk, 'run'> = {
    ...{ list: place.list, openId: room.id, lists, waiting, mine, preferences, change, show, accepting },
    rowOf: (id) => rows.get(id),
    accept: (id) => {
      const row = rows.get(id)
      if (row) accepting.accept(row.incident)
    },
    onReach: useCallback((next: RoomReach | null) => {
      reach.current = next
    }, []),
  }
  return { desk, room, open, asked: place.room !== null, holders, reach }
}

function ids(incidents: readonly Incident[]): readonly string[] {
  return incidents.map(({ id }) => id)
}

/** A room takes its lasting address: once the server has numbered it, and beside the open lists when it is re-opened. */
function useLastingAddress({ list, room }: DeskPlace, open: Incident | undefined) {
  const numbered = room && 'incidentId' in room && open && open.number > 0
  const reopened = list === 'closed' && open && open.status !== 'closed'
  const href = numbered || reopened ? deskHref(reopened ? 'open' : list, open) : undefined
  useEffect(() => {
    if (href) navigate(href, 'replace')
  }, [href])
}
