'use client'
import { clsx } from 'clsx'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { memo, useEffect, useMemo, useState } from 'react'
import { useClient, useLive } from '../live/hooks'
import { useWorker } from '../offline/app-update'
import '../offline/install' // The browser offers it once, soon after the start.
import { useFieldOnly } from '../shell/use-field-only'
import { useRememberSurface } from '../shell/use-remember-surface'
import { ChooseOne } from './choose-one'
import { fieldView, type FieldView } from './field-view'
import { LazyNotices } from '../notices/lazy-notices'
import { HomePane } from './home-pane'
import { bringNew, LazyNew, LazyNewForTechnician } from './lazy-new'
import { bringOutbox, LazyOutbox } from './lazy-outbox'
import { LazyGuestSurface } from './lazy-guest-surface'
import { bringRefused } from './lazy-refused'
import { bringWholeRoom, LazyRoomView, type RoomScreen } from './lazy-room-view'
import { NothingHere } from './nothing-here'
import { useMedia } from '../ui/use-media'
import { whenIdle } from '../ui/when-idle'
import { useShownFocus } from './use-shown-focus'

type FieldAppProps = {
  /** The room's screen where it is here already: drawn at once, and the list beside it only once it is seen or the rest stands. */
  Room?: RoomScreen | undefined
}

/** The technician surface, one client app: its screens follow the address without asking the server. */
export function FieldApp({ Room }: FieldAppProps) {
  const path = usePathname()
  const view = useMemo(() => fieldView(path), [path])
  const forOthers = useSearchParams().get('for') === 'technician'
  const router = useRouter()
  const isGuest = useLive((state) => state.me.guestOf !== undefined)
  useFieldOnly(view.at !== 'new' || !forOthers)
  if (isGuest) return <LazyGuestSurface view={view} Room={Room ?? LazyRoomView} />
  if (view.at !== 'new' || !forOthers) return <Panes view={view} Room={Room} />
  return <LazyNewForTechnician onRaised={(id) => router.replace(`/desk/draft-${id}`)} />
}

/** One pane on phones and upright tablets, list and room side by side from 840 px on. */
function Panes({ view, Room }: FieldAppProps & { view: FieldView }) {
  const alone = view.at === 'home'
  const list = useListDrawn(alone || !Room)
  const panes = useShownFocus(alone)
  useRememberSurface('field')
  useWorker()
  useEffect(() => whenIdle(bringParts), [])
  const { watch } = useClient()
  useEffect(watch, [watch])
  return (
    <div
      ref={panes}
      className="h-dvh overflow-hidden bg-canvas md:grid md:grid-cols-[22.25rem_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)]"
    >
      {list ? <HomePane view={view} className={clsx(!alone && 'max-md:hidden')} /> : <div hidden />}
      <div tabIndex={-1} className={clsx('flex h-full min-w-0 flex-col outline-none', alone && 'max-md:hidden')}>
        <Detail view={view} Room={Room} />
      </div>
      <LazyNotices />
    </div>
  )
}

/** What the next press may open works without a network from here on. */
function bringParts() {
  bringWholeRoom()
  bringNew()
  bringOutbox()
  void bringRefused()
}

/** Whether the list is drawn: at once where it is in sight, and otherwise when the browser is idle. */
function useListDrawn(atOnce: boolean): boolean {
  const beside = useMedia('(min-width: 52.5rem)')
  const [idle, setIdle] = useState(atOnce)
  useEffect(() => (idle ? undefined : whenIdle(() => setIdle(true))), [idle])
  return atOnce || beside || idle
}

/**
 * Drawn again only for another address: what the server drew of a screen stands until that screen's code is here, but React
 * empties it at once when something around it is drawn again before.
 */
const Detail = memo(function Detail({ view, Room = LazyRoomView }: FieldAppProps & { view: FieldView }) {
  switch (view.at) {
    case 'home':
      return <ChooseOne />
    case 'outbox':
      return <LazyOutbox />
    case 'new':
      return <LazyNew />
    case 'room':
    case 'draft':
      return <Room view={view} />
    case 'nothing':
      return <NothingHere />
  }
})
