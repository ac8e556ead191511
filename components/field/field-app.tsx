'use client'
import { clsx } from 'clsx'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { useClient } from '../live/hooks'
import { useWorker } from '../offline/app-update'
import '../offline/install' // The browser offers it once, soon after the start.
import { useRememberSurface } from '../shell/use-remember-surface'
import { ChooseOne } from './choose-one'
import { fieldView, type FieldView } from './field-view'
import { LazyNotices } from '../notices/lazy-notices'
import { HomePane } from './home-pane'
import { bringNew, LazyNew, LazyNewForTechnician } from './lazy-new'
import { bringOutbox, LazyOutbox } from './lazy-outbox'
import { bringRefused } from './lazy-refused'
import { bringWholeRoom, LazyRoomView } from './lazy-room-view'
import { NothingHere } from './nothing-here'
import { whenIdle } from '../ui/when-idle'
import { useShownFocus } from './use-shown-focus'

/** The technician surface, one client app: its screens follow the address without asking the server. */
export function FieldApp() {
  const view = fieldView(usePathname())
  const forOthers = useSearchParams().get('for') === 'technician'
  const router = useRouter()
  if (view.at !== 'new' || !forOthers) return <Panes view={view} />
  return <LazyNewForTechnician onRaised={(id) => router.replace(`/desk/draft-${id}`)} />
}

/** One pane on phones and upright tablets, list and room side by side from 840 px on. */
function Panes({ view }: { view: FieldView }) {
  const alone = view.at === 'home'
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
      <HomePane view={view} className={clsx(!alone && 'max-md:hidden')} />
      <div tabIndex={-1} className={clsx('flex h-full min-w-0 flex-col outline-none', alone && 'max-md:hidden')}>
        <Detail view={view} />
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

function Detail({ view }: { view: FieldView }) {
  switch (view.at) {
    case 'home':
      return <ChooseOne />
    case 'outbox':
      return <LazyOutbox />
    case 'new':
      return <LazyNew />
    case 'room':
    case 'draft':
      return <LazyRoomView view={view} />
    case 'nothing':
      return <NothingHere />
  }
}
