'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { bringRoom, bringWholeRoom } from '../incident/lazy-room'
import { SkipLinks } from '../incident/skip-links'
import { LazyNotices } from '../notices/lazy-notices'
import { useRememberSurface } from '../shell/use-remember-surface'
import { useToasts } from '../ui/toast/toaster'
import { whenIdle } from '../ui/when-idle'
import { CapacityQuestion } from './capacity-question'
import { DeskContext } from './desk-context'
import { ListPane } from './list-pane'
import { LazyPalette } from './palette/lazy-palette'
import { Rail } from './rail'
import type { RoomReach } from './room-link'
import { RoomPlace } from './room-place'
import { ShortcutSheet } from './shortcut-sheet'
import { useDeskCommands } from './use-desk-commands'
import { useDeskState } from './use-desk-state'
import { useDeskTitle } from './use-desk-title'
import { useShortcuts } from './use-shortcuts'
import { useToldRefusals } from './use-told-refusals'

/** The expert's surface: rail, lists and room side by side, or one at a time on narrow screens. Lives on `/desk` and below. */
export function DeskApp() {
  const t = useTranslations('desk')
  const { desk, room, open, asked, holders, reach } = useDeskState()
  const { toast, act } = useToasts()
  const router = useRouter()
  const [palette, setPalette] = useState<{ room: RoomReach | null }>()
  const [help, setHelp] = useState(false)
  const run = useDeskCommands(desk, () => reach.current, {
    palette: () => setPalette({ room: reach.current }),
    help: () => setHelp(true),
    copyLink: () => void copyLink(),
    settings: () => router.push('/me'),
    undo: act,
  })
  useShortcuts(run, desk.preferences.singleKeys)
  useDeskTitle(desk.lists, open)
  useRememberSurface('desk')
  useToldRefusals()
  useEffect(bringRoom, [])
  useEffect(() => whenIdle(bringWholeRoom), [])

  async function copyLink() {
    await navigator.clipboard.writeText(location.origin + location.pathname)
    toast({ text: t('linkCopied') })
  }

  return (
    <DeskContext value={{ ...desk, run }}>
      <div data-density="desk" className="fixed inset-0 flex flex-col overflow-hidden md:flex-row">
        {room.id && <SkipLinks />}
        <Rail className={asked ? 'max-md:hidden' : 'max-md:order-last'} />
        <ListPane
          holders={holders}
          className={clsx(
            asked ? 'hidden' : 'flex flex-1',
            desk.preferences.listOpen ? 'md:flex md:w-90 md:flex-none md:border-e desk:md:w-85' : 'md:hidden',
          )}
        />
        <div className={clsx('min-h-0 min-w-0 flex-1 md:flex', asked ? 'flex' : 'hidden')}>
          <RoomPlace room={room} asked={asked} />
        </div>
      </div>
      <CapacityQuestion accepting={desk.accepting} load={desk.lists.load} />
      <ShortcutSheet open={help} onOpenChange={setHelp} />
      <LazyNotices />
      {palette && <LazyPalette room={palette.room} onClose={() => setPalette(undefined)} />}
    </DeskContext>
  )
}
