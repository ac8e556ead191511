'use client'
import { Plus, Search } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { clsx } from 'clsx'
import { ConnectionStrip } from '../incident/connection-strip'
import { Bar } from '../ui/bar'
import { Tooltip } from '../ui/tooltip'
import { ClosedList } from './closed-list'
import { useDesk } from './desk-context'
import { Keys } from './keys'
import { ListFoot } from './list-foot'
import { MineList } from './mine-list'
import type { Holders } from './use-held'
import { useRowFocus } from './use-row-focus'
import { WaitingList } from './waiting-list'

/** Everything in hand and everything that waits, beside the room. */
export function ListPane({ holders, className }: { holders: Holders; className?: string }) {
  const t = useTranslations('desk')
  const { list, openId, waiting, mine, lists } = useDesk()
  const shown = list === 'closed' ? lists.closed.map(({ incident }) => incident.id) : [...waiting.shown, ...mine.shown]
  const rowFocus = useRowFocus(shown.join(' '))
  return (
    <nav aria-label={t('lists')} className={clsx('min-h-0 min-w-0 flex-col bg-surface', className)}>
      <Bar as="div" className="gap-1 px-3! desk:px-3!">
        <JumpButton />
        <Tooltip text={t('newFor')}>
          <Link
            href="/new?for=technician"
            aria-label={t('newFor')}
            className="grid size-control flex-none place-items-center rounded-control text-ink-2 hover:bg-hover hover:text-ink"
          >
            <Plus />
          </Link>
        </Tooltip>
      </Bar>
      {!openId && <ConnectionStrip />}
      <div
        data-lists
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none"
        {...rowFocus}
        {...holders}
      >
        {list === 'closed' ? (
          <ClosedList />
        ) : (
          <>
            <WaitingList />
            <MineList />
          </>
        )}
      </div>
      <ListFoot />
    </nav>
  )
}

function JumpButton() {
  const t = useTranslations('desk')
  const { run } = useDesk()
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => run('palette')}
      className="flex min-h-control-small min-w-0 flex-1 items-center gap-2 rounded-control border bg-canvas ps-2.5 pe-1.5 text-label font-medium text-ink-3 hover:bg-hover desk:min-h-8"
    >
      <Search className="size-icon-small" />
      <span className="truncate">{t('jump')}</span>
      <span className="ms-auto hidden text-ink desk:flex">
        <Keys command="palette" />
      </span>
    </button>
  )
}
