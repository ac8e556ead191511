'use client'

import { Ellipsis, Link } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../../ui/icon-button'
import { Menu, MenuItem, MenuLine } from '../../ui/menu'
import { useToasts } from '../../ui/toast/toaster'
import { useRefusalText } from '../refusal-text'
import { useMenuEntries } from './menu-entries'

/** Everything else one can do here, behind ⋯. What one has no right to is not listed. */
export function RoomMenu() {
  const t = useTranslations('incident.menu')
  const { toast } = useToasts()
  const entries = useMenuEntries()
  const refusalText = useRefusalText()

  async function copyLink() {
    await navigator.clipboard.writeText(location.origin + location.pathname)
    toast({ text: t('linkCopied') })
  }

  return (
    <Menu trigger={<IconButton icon={<Ellipsis />} label={t('label')} />}>
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
      <MenuItem icon={<Link />} onSelect={() => void copyLink()}>
        {t('copyLink')}
      </MenuItem>
    </Menu>
  )
}
