'use client'

import { useRouter } from 'next/navigation'
import { Bell, LogOut, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Account } from '../../lib/people'
import { AppearanceMenu } from '../shell/appearance-menu'
import { LanguageMenu } from '../shell/language-menu'
import { SurfaceItems } from '../shell/surface-items'
import { useLeave } from '../shell/use-leave'
import { Avatar } from '../ui/avatar'
import { Menu, MenuItem, MenuLine } from '../ui/menu'
import { useRoleNames } from './role-names'

type AdminMeProps = { me: Account; side: 'top' | 'bottom'; small?: boolean }

/** Who is signed in, and the ways out of the admin screens. */
export function AdminMe({ me, side, small }: AdminMeProps) {
  const shell = useTranslations('shell')
  const router = useRouter()
  const { leave, question } = useLeave(me.id)
  const roles = useRoleNames()(me.roles)
  return (
    <>
      <Menu
        align={small ? 'end' : 'start'}
        side={side}
        trigger={
          <button
            type="button"
            {...(small && { 'aria-label': shell('you', { name: me.name }) })}
            className="flex w-full items-center gap-2.5 rounded-control p-1 text-start hover:bg-hover"
          >
            <Avatar name={me.name} me className={small ? undefined : 'bg-surface'} />
            {!small && (
              <span className="min-w-0 text-label font-normal">
                <b className="block truncate">{me.name}</b>
                <small className="block truncate text-meta text-ink-3">{roles}</small>
              </span>
            )}
          </button>
        }
      >
        <SurfaceItems roles={me.roles} here="admin" />
        <MenuItem icon={<Bell />} onSelect={() => router.push('/notifications')}>
          {shell('notifications')}
        </MenuItem>
        <MenuItem icon={<UserRound />} onSelect={() => router.push('/me')}>
          {shell('profile')}
        </MenuItem>
        <AppearanceMenu />
        <LanguageMenu />
        <MenuLine />
        <MenuItem icon={<LogOut />} onSelect={leave}>
          {shell('signOut')}
        </MenuItem>
      </Menu>
      {question}
    </>
  )
}
