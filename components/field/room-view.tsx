'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { RoomSkeleton } from '../incident/access/room-skeleton'
import { RoomPane } from '../incident/room-pane'
import { SkipLinks } from '../incident/skip-links'
import { useTitle } from '../incident/use-title'
import { useLive } from '../live/hooks'
import { navigate } from '../live/navigate'
import { usePageTitle } from '../shell/use-page-title'
import { SunlightButton } from '../ui/theme/sunlight-button'
import { useMedia } from '../ui/use-media'
import { incidentAddress, type FieldView } from './field-view'
import { isOpening } from './my-incidents'
import { LazyRefused } from './lazy-refused'
import { NothingHere } from './nothing-here'
import { useIncidentId } from './use-incident-id'

export { bringRoomParts } from '../incident/bring-room-parts'

const UNKNOWN = { title: '', createdAt: '' }

/**
 * The room an address names: by its human number, or by the id it had before it got one. It takes its numbered address
 * once there is one, and stays the same room meanwhile: whoever is writing goes on writing.
 */
export function RoomView({ view }: { view: Extract<FieldView, { at: 'room' | 'draft' }> }) {
  const numbered = useIncidentId(view.at === 'room' ? view.number : undefined)
  const incidentId = view.at === 'draft' ? view.incidentId : numbered
  const refused = useLive((state) =>
    state.outbox.find((item) => item.command.incidentId === incidentId && isOpening(item) && item.state === 'refused'),
  )
  const back = useBack()
  useNumberedAddress(view)
  if (incidentId === null) return <NothingHere />
  if (!incidentId) return <RoomSkeleton back={back} />
  return refused ? <LazyRefused item={refused} /> : <FieldRoom key={incidentId} incidentId={incidentId} />
}

function useNumberedAddress(view: FieldView) {
  const incidentId = view.at === 'draft' ? view.incidentId : ''
  const number = useLive((state) => state.rooms[incidentId]?.incident.number ?? 0)
  useEffect(() => {
    const { search, hash } = window.location
    if (number) navigate(incidentAddress({ id: incidentId, number }) + search + hash, 'replace')
  }, [incidentId, number])
}

function FieldRoom({ incidentId }: { incidentId: string }) {
  const spacious = useMedia('(min-width: 80rem)')
  const back = useBack()
  useRoomPageTitle(incidentId)
  return (
    <>
      <SkipLinks />
      <RoomPane
        incidentId={incidentId}
        details={spacious ? 'pane' : 'sheet'}
        back={back}
        headerExtra={back && <SunlightButton stacked />}
      />
    </>
  )
}

/** "INC 4821 · Pump P-204 trips" in the browser's tab, as far as it is known. */
function useRoomPageTitle(incidentId: string) {
  const t = useTranslations('field')
  const incident = useLive((state) => state.rooms[incidentId]?.incident ?? state.headers[incidentId])
  const title = useTitle(incident ?? UNKNOWN)
  usePageTitle(incident?.number ? `INC ${incident.number} · ${title}` : t('newIncident'))
}

/** Beside the list there is no way back to it, and a guest has none. */
function useBack() {
  const t = useTranslations('field')
  const beside = useMedia('(min-width: 52.5rem)')
  const isGuest = useLive((state) => state.me.guestOf !== undefined)
  return beside || isGuest ? undefined : { href: '/home', label: t('mine') }
}
