'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AVAILABILITIES, type Availability } from '../../lib/people'
import type { Me } from '../../lib/wire'
import { ProblemNote } from '../admin/problem-note'
import { Segmented } from '../ui/segmented'
import { ProfilePart } from './profile-part'
import { useProfileEdit } from './profile-edit'

/** Whether others may count on this expert now; only the expert says so, nobody guesses. */
export function ProfileAvailability({ me }: { me: Me }) {
  const t = useTranslations('profile.availability')
  const [shown, setShown] = useState(me.availability)
  const { problem, save } = useProfileEdit()
  async function choose(availability: Availability) {
    setShown(availability)
    if (!(await save({ availability }))) setShown(me.availability)
  }
  return (
    <ProfilePart title={t('title')} text={t('text')}>
      <div>
        <Segmented
          label={t('title')}
          value={shown}
          onChange={(value) => void choose(value)}
          options={AVAILABILITIES.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      <ProblemNote problem={problem} />
    </ProfilePart>
  )
}
