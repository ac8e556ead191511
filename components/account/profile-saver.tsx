'use client'

import { useTranslations } from 'next-intl'
import { chooseSaver, useSaver } from '../live/data-saver'
import { Switch } from '../ui/switch'
import { ProfilePart } from './profile-part'

/** Whether this device spares data, and what that means. */
export function ProfileSaver() {
  const t = useTranslations('profile.saver')
  return (
    <ProfilePart title={t('title')} text={t('text')}>
      <Switch
        label={t('label')}
        hint={t('hint')}
        checked={useSaver()}
        onChange={({ target }) => chooseSaver(target.checked)}
      />
    </ProfilePart>
  )
}
