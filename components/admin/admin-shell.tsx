'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Account } from '../../lib/people'
import { useRememberSurface } from '../shell/use-remember-surface'
import { Logo } from '../ui/logo'
import { VisuallyHidden } from '../ui/visually-hidden'
import { AdminBar } from './admin-bar'
import { AdminMe } from './admin-me'
import { AdminNav } from './admin-nav'
import { ConfirmPassword } from './confirm-password'

/** Around every admin screen: the sections at the side from tablet landscape on, in a menu of the top bar below. */
export function AdminShell({ me, children }: { me: Account; children: ReactNode }) {
  const t = useTranslations('admin')
  useRememberSurface('admin')
  return (
    <div data-density="desk" className="min-h-dvh bg-canvas md:grid md:grid-cols-[13.5rem_minmax(0,1fr)]">
      <VisuallyHidden asChild>
        <a href="#content">{t('skip')}</a>
      </VisuallyHidden>
      <AdminBar me={me} />
      <header className="sticky top-0 hidden h-dvh flex-col border-e bg-sunken px-3 pb-3 md:flex">
        <div className="flex h-19 flex-none items-center ps-1">
          <Logo />
        </div>
        <AdminNav />
        <div className="mt-auto">
          <AdminMe me={me} side="top" />
        </div>
      </header>
      <ConfirmPassword>{children}</ConfirmPassword>
    </div>
  )
}
