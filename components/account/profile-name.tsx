'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Me } from '../../lib/wire'
import { ProblemNote } from '../admin/problem-note'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { TextInput } from '../ui/text-input'
import { ProfilePart } from './profile-part'
import { useProfileEdit } from './profile-edit'

/** The name others read, and what only an admin changes. */
export function ProfileName({ me }: { me: Me }) {
  const t = useTranslations('profile')
  const ui = useTranslations('ui')
  const router = useRouter()
  const [name, setName] = useState<string>()
  const { busy, problem, save } = useProfileEdit()
  const changed = name !== undefined && name.trim() !== me.name
  async function store() {
    if (!changed || busy || !(await save({ name: name.trim() }))) return
    setName(undefined)
    router.refresh()
  }
  return (
    <ProfilePart title={t('you')} text={t('youText')}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void store()
        }}
      >
        <Field label={t('name')}>
          <TextInput
            required
            maxLength={80}
            autoComplete="name"
            value={name ?? me.name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        {changed && (
          <div className="flex gap-2">
            <Button type="submit" variant="primary" busy={busy}>
              {t('save')}
            </Button>
            <Button onClick={() => setName(undefined)}>{ui('cancel')}</Button>
          </div>
        )}
        <ProblemNote problem={problem} />
      </form>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-label font-normal">
        <dt className="text-ink-3">{t('email')}</dt>
        <dd className="break-words">
          <bdi dir="ltr">{me.email}</bdi>
        </dd>
        {me.title && (
          <>
            <dt className="text-ink-3">{t('jobTitle')}</dt>
            <dd className="break-words">{me.title}</dd>
          </>
        )}
      </dl>
    </ProfilePart>
  )
}
