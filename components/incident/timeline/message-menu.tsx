'use client'

import { Copy, Ellipsis, Link, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Message } from '../../../lib/incident/messages'
import { IconButton } from '../../ui/icon-button'
import { Menu, MenuItem } from '../../ui/menu'
import { useToasts } from '../../ui/toast/toaster'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'

type MessageMenuProps = {
  message: Message
  /** The server has it; until then it has no place that a link could name. */
  stored: boolean
  open: boolean
  onOpen: (open: boolean) => void
}

/** What one can do with a message: behind ⋯, which is always there in the field and comes with pointer or focus at the desk. */
export function MessageMenu(props: MessageMenuProps) {
  const t = useTranslations('incident.message')
  return (
    <Menu
      open={props.open}
      onOpenChange={props.onOpen}
      trigger={
        <IconButton
          size="small"
          icon={<Ellipsis />}
          label={t('menu')}
          tabIndex={-1}
          className="text-ink-3 desk:opacity-0 desk:group-focus-within/row:opacity-100 desk:group-hover/row:opacity-100 desk:focus-visible:opacity-100 desk:data-[state=open]:opacity-100"
        />
      }
    >
      <MessageMenuItems {...props} />
    </Menu>
  )
}

function MessageMenuItems({ message, stored }: MessageMenuProps) {
  const t = useTranslations('incident.message')
  const { incident, ask, edit } = useRoomValue()
  const check = useCheck(incident.id)
  const { toast } = useToasts()
  const { seq, text } = message
  const mayEdit = stored && check('message.edit', { seq, text: `${text}…` }, message).ok
  const mayDelete = stored && check('message.delete', { seq }, message).ok

  async function copy(what: string, said: string) {
    await navigator.clipboard.writeText(what)
    toast({ text: said })
  }

  return (
    <>
      <MenuItem icon={<Copy />} onSelect={() => void copy(text, t('copied'))}>
        {t('copy')}
      </MenuItem>
      {stored && (
        <MenuItem
          icon={<Link />}
          onSelect={() => void copy(`${location.origin}${location.pathname}#m-${seq}`, t('linkCopied'))}
        >
          {t('copyLink')}
        </MenuItem>
      )}
      {mayEdit && (
        <MenuItem icon={<Pencil />} onSelect={() => edit(message)}>
          {t('edit')}
        </MenuItem>
      )}
      {mayDelete && (
        <MenuItem icon={<Trash2 />} danger onSelect={() => ask({ kind: 'delete-message', message })}>
          {t('delete')}
        </MenuItem>
      )}
    </>
  )
}
