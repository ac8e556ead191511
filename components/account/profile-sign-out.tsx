'use client'

import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLeave } from '../shell/use-leave'
import { Button } from '../ui/button'
import { ProfilePart } from './profile-part'

/** The way out, on this device. */
export function ProfileSignOut({ personId }: { personId: string }) {
  const t = useTranslations('profile.signOut')
  const shell = useTranslations('shell')
  const { leave, question } = useLeave(personId)
  return (
    <ProfilePart title={shell('signOut')} text={t('text')}>
      <div>
        <Button icon={<LogOut />} onClick={leave}>
          {shell('signOut')}
        </Button>
      </div>
      {question}
    </ProfilePart>
  )
}
