'use client'

import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signOut } from '../shell/sign-out'
import { Button } from '../ui/button'
import { ProfilePart } from './profile-part'

/** The way out, on this device. */
export function ProfileSignOut() {
  const t = useTranslations('profile.signOut')
  const shell = useTranslations('shell')
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  async function leave() {
    setState('busy')
    if (!(await signOut())) setState('failed')
  }
  return (
    <ProfilePart title={shell('signOut')} text={t('text')}>
      <div>
        <Button icon={<LogOut />} busy={state === 'busy'} onClick={() => void leave()}>
          {shell('signOut')}
        </Button>
      </div>
      {state === 'failed' && (
        <p role="alert" className="text-meta font-semibold text-red-text">
          {shell('signOutWaits')}
        </p>
      )}
    </ProfilePart>
  )
}
