'use client'

import { Copy, Link, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Message } from '../../../lib/incident/messages'
import { MenuItem } from '../../ui/menu'
import { useToasts } from '../../ui/toast/toaster'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'

/** Copy, copy link, edit and delete: those of them that the reader may do now. */
export function MessageMenuItems({ message, stored }: { message: Message; stored: boolean }) {
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
      {text && (
        <MenuItem icon={<Copy />} onSelect={() => void copy(text, t('copied'))}>
          {t('copy')}
        </MenuItem>
      )}
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
