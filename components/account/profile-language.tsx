'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../lib/messages/locale'
import { ProblemNote } from '../admin/problem-note'
import { Segmented } from '../ui/segmented'
import { ProfilePart } from './profile-part'
import { useProfileEdit } from './profile-edit'
import { rememberLocale } from './remember-locale'

/** The language of every screen, applied at once; other devices follow when they sign in. */
export function ProfileLanguage() {
  const t = useTranslations('profile.language')
  const locale = useLocale()
  const router = useRouter()
  const { problem, save } = useProfileEdit()
  const [chosen, setChosen] = useState<Locale>()
  async function choose(next: Locale) {
    setChosen(next)
    if (!(await save({ locale: next }))) {
      setChosen(undefined)
      return
    }
    rememberLocale(next)
    router.refresh()
  }
  return (
    <ProfilePart title={t('title')}>
      <div>
        <Segmented
          label={t('title')}
          value={chosen ?? locale}
          onChange={(value) => void choose(value)}
          options={LOCALES.map((value) => ({ value, label: <span lang={value}>{LOCALE_NAMES[value]}</span> }))}
        />
      </div>
      <ProblemNote problem={problem} />
    </ProfilePart>
  )
}
