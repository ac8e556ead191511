'use client'
import { Bell, Leaf, LogOut, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { chooseSaver, useSaver } from '../live/data-saver'
import { useLive, useLiveList } from '../live/hooks'
import { Menu, MenuItem, MenuLabel, MenuLine, MenuSwitch } from '../ui/menu'
import type { AccountMenuProps } from './account-menu'
import { AppearanceMenu } from './appearance-menu'
import { AvatarButton } from './avatar-button'
import { LanguageMenu } from './language-menu'
import { SurfaceItems } from './surface-items'
import { useLeave } from './use-leave'

/** The menu of the reader, open as soon as it is there: other surfaces, profile, appearance, language, data saver, the way out. */
export function AccountMenuList({ surface, side, align }: AccountMenuProps) {
  const t = useTranslations('shell')
  const me = useLive((state) => state.me)
  const { leave, question } = useLeave(
    me.id,
    useLiveList(({ restored, outbox, uploads, drafts }) => ({ drafts, ...(restored && { outbox, uploads }) })),
  )
  const saving = useSaver()
  const router = useRouter()
  const [open, setOpen] = useState(true)
  return (
    <>
      <Menu side={side} align={align} open={open} onOpenChange={setOpen} trigger={<AvatarButton />}>
        <MenuLabel>
          <b className="block truncate text-label text-ink">{me.name}</b>
          {me.email}
        </MenuLabel>
        <MenuLine />
        <SurfaceItems roles={me.roles} here={surface} />
        <MenuItem icon={<Bell />} onSelect={() => router.push('/notifications')}>
          {t('notifications')}
        </MenuItem>
        <MenuItem icon={<UserRound />} onSelect={() => router.push('/me')}>
          {t('profile')}
        </MenuItem>
        <AppearanceMenu />
        <LanguageMenu />
        {surface !== 'admin' && (
          <MenuSwitch icon={<Leaf />} on={saving} onChange={chooseSaver}>
            {t('saver')}
          </MenuSwitch>
        )}
        <MenuLine />
        <MenuItem icon={<LogOut />} onSelect={leave}>
          {t('signOut')}
        </MenuItem>
      </Menu>
      {question}
    </>
  )
}
