'use client'

import { useTranslations } from 'next-intl'
import { ProblemNote } from '../admin/problem-note'
import { Segmented } from '../ui/segmented'
import type { ThemeChoice } from '../ui/theme/theme-choice'
import { chooseDensity, useDensity } from '../ui/theme/use-density'
import { chooseTheme, useTheme } from '../ui/theme/use-theme'
import { ProfilePart } from './profile-part'
import { ProfileThemes } from './profile-themes'
import { useProfileEdit } from './profile-edit'

/** Theme and size on this device, applied at once; the theme is also kept for the next device. */
export function ProfileAppearance() {
  const t = useTranslations('profile.appearance')
  const theme = useTheme()
  const density = useDensity()
  const { problem, save } = useProfileEdit()
  function choose(next: ThemeChoice) {
    chooseTheme(next)
    void save({ theme: next === 'auto' ? null : next })
  }
  return (
    <ProfilePart title={t('title')} text={t('text')}>
      <ProfileThemes label={t('theme')} value={theme} onChange={choose} />
      <ProblemNote problem={problem} />
      <div className="grid gap-2">
        <h3 className="text-label">{t('density')}</h3>
        <div>
          <Segmented
            label={t('density')}
            value={density}
            onChange={chooseDensity}
            options={[
              { value: 'auto', label: t('auto') },
              { value: 'field', label: t('field') },
              { value: 'glove', label: t('glove') },
              { value: 'desk', label: t('desk') },
            ]}
          />
        </div>
        <p className="text-meta text-ink-3">{t('densityHint')}</p>
      </div>
    </ProfilePart>
  )
}
