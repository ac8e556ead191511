'use client'

import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Device } from '../../lib/admin-api'
import type { Me } from '../../lib/wire'
import { useResource } from '../api/use-resource'
import type { Surface } from '../shell/surface'
import { Avatar } from '../ui/avatar'
import { Bar } from '../ui/bar'
import { buttonLook } from '../ui/button-look'
import { ProfileAppearance } from './profile-appearance'
import { ProfileAvailability } from './profile-availability'
import { ProfileDevices } from './profile-devices'
import { ProfileLanguage } from './profile-language'
import { ProfileName } from './profile-name'
import { ProfileNotices } from './profile-notices'
import { ProfilePassword } from './profile-password'
import { ProfileSaver } from './profile-saver'
import { ProfileSignOut } from './profile-sign-out'
import { ProfileStorage } from './profile-storage'

const DEVICES = '/api/me/devices'

type ProfileProps = { me: Me; devices: Device[]; back: Surface; backHref: string }

/** The reader's own account: who they are, how it looks here, the password, the devices. */
export function Profile({ me, devices, back, backHref }: ProfileProps) {
  const shell = useTranslations('shell')
  const list = useResource<{ devices: Device[] }>(DEVICES, { first: { path: DEVICES, data: { devices }, asOf: 0 } })
  // People who only work in the field keep large controls, whatever points at them.
  const dense = me.roles.some((role) => role !== 'technician')
  return (
    <div data-density={dense ? 'desk' : undefined} className="min-h-dvh bg-canvas">
      <Bar className="ps-2">
        <Link href={backHref} className={buttonLook({ variant: 'quiet' })}>
          <ChevronLeft className="rtl:-scale-x-100" />
          {shell(`surface.${back}`)}
        </Link>
      </Bar>
      <main className="mx-auto max-w-220 px-4 pt-6 pb-16 sm:px-6">
        <header className="flex items-center gap-4">
          <Avatar name={me.name} me size="large" />
          <div className="min-w-0">
            <h1 className="truncate text-title desk:text-[1.5rem]/8">{me.name}</h1>
            <p className="truncate text-meta text-ink-3">{me.email}</p>
          </div>
        </header>
        <ProfileName me={me} />
        {me.roles.includes('expert') && <ProfileAvailability me={me} />}
        <ProfileLanguage />
        <ProfileAppearance />
        <ProfileNotices me={me} />
        <ProfileStorage />
        <ProfileSaver />
        <ProfilePassword me={me} onChanged={() => void list.reload()} />
        <ProfileDevices list={list} />
        <ProfileSignOut personId={me.id} />
      </main>
    </div>
  )
}
