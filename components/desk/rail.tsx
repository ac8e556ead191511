'use client'
import { Archive, Inbox, Keyboard, PanelLeftClose, PanelLeftOpen, ShieldCheck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { LiveLink } from '../live/live-link'
import { useLive } from '../live/hooks'
import { AccountMenu } from '../shell/account-menu'
import { IconButton } from '../ui/icon-button'
import { LogoMark } from '../ui/logo'
import { Tooltip } from '../ui/tooltip'
import { useDesk } from './desk-context'
import { deskHref } from './desk-place'

const FLIPS = 'rtl:-scale-x-100'
const TARGET = clsx(
  'relative grid size-control-small place-items-center rounded-control text-ink-2 hover:bg-hover hover:text-ink desk:size-10',
  'aria-[current=page]:border aria-[current=page]:bg-surface aria-[current=page]:text-ink',
)

/** The narrow bar of the desk's places: at the start on wide screens, below the list on narrow ones. */
export function Rail({ className }: { className?: string }) {
  const t = useTranslations('desk.rail')
  const { list, preferences, run } = useDesk()
  const admin = useLive((state) => state.me.roles.includes('admin'))
  return (
    <nav
      aria-label={t('label')}
      className={clsx(
        'flex flex-none items-center gap-1 border-t bg-sunken px-2 pb-[env(safe-area-inset-bottom)] [--presence-ring:var(--sunken)]',
        'md:w-20 md:flex-col md:border-e md:border-t-0 md:px-0 md:pb-3 desk:md:w-14',
        className,
      )}
    >
      <LiveLink href="/desk" aria-label="Fieldline" className="mb-2 hidden h-bar place-items-center md:grid">
        <LogoMark />
      </LiveLink>
      <RailLink href={deskHref('open')} label={t('desk')} here={list === 'open'} icon={<Inbox />} />
      <RailLink href={deskHref('closed')} label={t('closed')} here={list === 'closed'} icon={<Archive />} />
      {admin && (
        <Tooltip text={t('admin')}>
          <Link href="/admin" aria-label={t('admin')} className={TARGET}>
            <ShieldCheck />
          </Link>
        </Tooltip>
      )}
      <span className="flex-1" />
      <span className="hidden flex-col gap-1 desk:flex">
        <span className="max-md:hidden">
          <IconButton
            icon={preferences.listOpen ? <PanelLeftClose className={FLIPS} /> : <PanelLeftOpen className={FLIPS} />}
            label={t(preferences.listOpen ? 'hideLists' : 'showLists')}
            onClick={() => run('toggle-list')}
          />
        </span>
        <IconButton icon={<Keyboard />} label={t('shortcuts')} onClick={() => run('help')} />
      </span>
      <AccountMenu surface="desk" side="top" align="start" />
    </nav>
  )
}

type RailLinkProps = { href: string; label: string; here: boolean; icon: ReactNode }

function RailLink({ href, label, here, icon }: RailLinkProps) {
  return (
    <Tooltip text={label}>
      <LiveLink href={href} aria-label={label} aria-current={here ? 'page' : undefined} className={TARGET}>
        {here && (
          <span aria-hidden className="absolute inset-y-2 -start-2 hidden w-1 rounded-e-[3px] bg-ink md:block" />
        )}
        {icon}
      </LiveLink>
    </Tooltip>
  )
}
