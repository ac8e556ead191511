'use client'
import { LogOut, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLive } from '../live/hooks'
import { Avatar } from '../ui/avatar'
import { Menu, MenuItem, MenuLabel, MenuLine } from '../ui/menu'
import { AppearanceMenu } from './appearance-menu'
import { LanguageMenu } from './language-menu'
import { SignOutDialog } from './sign-out-dialog'
import type { Surface } from './surface'
import { SurfaceItems } from './surface-items'
import { useSignOut } from './use-sign-out'

type AccountMenuProps = { surface: Surface; side?: 'top' | 'bottom'; align?: 'start' | 'end' }

/** The reader's picture, and behind it everything about them: profile, appearance, language, other surfaces, the way out. */
export function AccountMenu({ surface, side, align }: AccountMenuProps) {
  const t = useTranslations('shell')
  const me = useLive((state) => state.me)
  const unsent = useLive((state) => state.outbox.length)
  const router = useRouter()
  const signOut = useSignOut()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Menu
        side={side}
        align={align}
        trigger={
          <button
            type="button"
            aria-label={t('you', { name: me.name })}
            className="grid size-control flex-none place-items-center rounded-full hover:bg-hover"
          >
            <Avatar name={me.name} me />
          </button>
        }
      >
        <MenuLabel>
          <b className="block truncate text-label text-ink">{me.name}</b>
          {me.email}
        </MenuLabel>
        <MenuLine />
        <SurfaceItems roles={me.roles} here={surface} />
        <MenuItem icon={<UserRound />} onSelect={() => router.push('/me')}>
          {t('profile')}
        </MenuItem>
        <AppearanceMenu />
        <LanguageMenu />
        <MenuLine />
        <MenuItem icon={<LogOut />} onSelect={() => (unsent > 0 ? setAsking(true) : signOut())}>
          {t('signOut')}
        </MenuItem>
      </Menu>
      <SignOutDialog open={asking} onOpenChange={setAsking} onSignOut={signOut} />
    </>
  )
}
