'use client'

import { Ellipsis } from 'lucide-react'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { Message } from '../../../lib/incident/messages'
import { Menu } from '../../ui/menu'
import { MessageMenuItems } from './message-menu-items'

type MessageMenuProps = {
  message: Message
  /** The server has it; until then it has no place that a link could name. */
  stored: boolean
  open: boolean
  onOpen: (open: boolean) => void
}

/**
 * What one can do with a message: behind ⋯, which is always there in the field and comes with pointer or focus at the
 * desk. The menu is made when it is opened, for there are many messages and few menus.
 */
export function MessageMenu({ message, stored, open, onOpen }: MessageMenuProps) {
  const t = useTranslations('incident.message')
  const button = (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('menu')}
      title={t('menu')}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={() => onOpen(!open)}
      className={clsx(
        'grid size-control-small flex-none place-items-center rounded-control text-ink-3 hover:bg-hover hover:text-ink',
        'desk:group-focus-within/row:opacity-100 desk:group-hover/row:opacity-100 desk:focus-visible:opacity-100',
        !open && 'desk:opacity-0',
      )}
    >
      <Ellipsis />
    </button>
  )
  if (!open) return button
  return (
    <Menu open onOpenChange={onOpen} trigger={button}>
      <MessageMenuItems message={message} stored={stored} />
    </Menu>
  )
}
