'use client'
import { Archive } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LiveLink } from '../live/live-link'
import { Bar } from '../ui/bar'
import { buttonLook } from '../ui/button-look'
import { useDesk } from './desk-context'
import { deskHref } from './desk-place'
import { PanelDrawing } from './panel-drawing'

/** The room's place while no room is open: whether anything needs the person, and what else to do. */
export function NothingOpen() {
  const t = useTranslations('desk.nothing')
  const { list, lists } = useDesk()
  const waiting = lists.waiting.length
  const unread = lists.mine.filter((row) => row.unread > 0).length
  const calm = waiting === 0 && unread === 0
  return (
    <main className="flex min-w-0 flex-1 flex-col bg-canvas">
      <Bar className="desk:ps-5">
        <h1 className="text-head text-ink-2">{t('bar')}</h1>
      </Bar>
      <div className="grid flex-1 place-content-center justify-items-center gap-2 px-inset pb-12 text-center">
        <PanelDrawing />
        <h2 className="mt-5 text-[1.25rem]/7 font-[740] tracking-[-0.015em]">
          {list === 'closed' ? t('chooseClosed') : calm ? t('calm') : t('choose')}
        </h2>
        <p className="max-w-100 text-body text-ink-2">
          {list === 'closed' ? t('closedText') : calm ? t('calmText') : t('counts', { waiting, unread })}
        </p>
        {list === 'open' && calm && (
          <div className="mt-4 flex flex-wrap justify-center gap-2.5">
            <LiveLink href={deskHref('closed')} className={buttonLook()}>
              <Archive className="size-icon-small" />
              {t('toClosed')}
            </LiveLink>
            <Link href="/new?for=technician" className={buttonLook()}>
              {t('newFor')}
            </Link>
          </div>
        )}
      </div>
    </main>
  )
}
