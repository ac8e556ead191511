'use client'
import { useEffect } from 'react'
import { useGuestUntil } from '../guests/use-guest-until'
import { useGuestEnd } from '../guests/use-guest-end'
import { LanguageButton } from '../account/language-button'
import { useClient, useLive } from '../live/hooks'
import { LazyNotices } from '../notices/lazy-notices'
import { useWorker } from '../offline/app-update'
import { Bar } from '../ui/bar'
import { FittingLogo } from '../ui/logo'
import { GlovesButton } from '../ui/theme/gloves-button'
import { SunlightButton } from '../ui/theme/sunlight-button'
import type { FieldView } from './field-view'
import type { RoomScreen } from './lazy-room-view'

type RoomAddress = Extract<FieldView, { at: 'room' }>
type GuestSurfaceProps = { view: FieldView; Room: RoomScreen }

/** A guest's only screen: his room, and above it who he is here and until when. */
export function GuestSurface({ view, Room }: GuestSurfaceProps) {
  const number = useLive((state) => state.rooms[state.me.guestOf ?? '']?.incident.number)
  const room: RoomAddress | undefined = view.at === 'room' ? view : number ? { at: 'room', number } : undefined
  const { watch } = useClient()
  useEffect(watch, [watch])
  useWorker()
  useGuestEnd()
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <GuestBar />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">{room && <Room view={room} />}</div>
      <LazyNotices />
    </div>
  )
}

function GuestBar() {
  const me = useLive((state) => state.me)
  const incident = useLive((state) => state.rooms[me.guestOf ?? '']?.incident)
  const untilText = useGuestUntil()
  return (
    <Bar>
      <div className="min-w-0 flex-1">
        <FittingLogo />
        <p className="truncate text-meta text-ink-2">{incident && untilText(incident, me.id)}</p>
      </div>
      <LanguageButton />
      <GlovesButton stacked />
      <SunlightButton stacked />
    </Bar>
  )
}
