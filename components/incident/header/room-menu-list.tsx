'use client'

import { Info, Link } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Menu, MenuItem, MenuLine } from '../../ui/menu'
import { useToasts } from '../../ui/toast/toaster'
import { useMedia } from '../../ui/use-media'
import { useDetailsSheet } from '../details/use-details-open'
import { useRefusalText } from '../refusal-text'
import { useMenuEntries } from './menu-entries'
import type { RoomMenuProps } from './room-menu'
import { RoomMenuButton } from './room-menu-button'

/** The room's menu, open as soon as it is there. What one has no right to is not listed. */
export function RoomMenuList({ withDetails }: RoomMenuProps) {
  const t = useTranslations('incident.menu')
  const { toast } = useToasts()
  const details = useTranslations('incident.details')
  const spacious = useMedia('(min-width: 40rem)')
  const [, showDetails] = useDetailsSheet()
  const entries = useMenuEntries()
  const refusalText = useRefusalText()
  const [open, setOpen] = useState(true)

  async function copyLink() {
    await navigator.clipboard.writeText(location.origin + location.pathname)
    toast({ text: t('linkCopied') })
  }

  return (
    <Menu open={open} onOpenChange={setOpen} trigger={<RoomMenuButton />}>
      {entries.map(({ key, icon, decision, danger, onSelect }) => (
        <MenuItem
          key={key}
          icon={icon}
          danger={danger}
          disabledReason={decision.ok ? undefined : refusalText(decision)}
          onSelect={onSelect}
        >
          {t(key)}
        </MenuItem>
      ))}
      {entries.length > 0 && <MenuLine />}
      {withDetails && !spacious && (
        <MenuItem icon={<Info />} onSelect={() => showDetails(true)}>
          {details('title')}
        </MenuItem>
      )}
      <MenuItem icon={<Link />} onSelect={() => void copyLink()}>
        {t('copyLink')}
      </MenuItem>
    </Menu>
  )
}
